import { Button, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type DragEvent } from 'react';
import type { Account } from '../../api/types';
import { useSession } from '../../app/session';
import { useTexts } from '../../i18n';
import { DeleteRegular, ImageAddRegular, PersonRegular } from '../../parts/icons';
import { useEditing, useSlot } from './editing';
import { CENTER, PHOTO_SIZE, draw, jpegOf, type Crop } from './photo';
import { usePageStyles } from './styles';

const SHOWN = PHOTO_SIZE * 1.5;

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    width: '170px',
  },
  frame: {
    width: `${SHOWN}px`,
    height: `${SHOWN}px`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground3,
    touchAction: 'none',
  },
  filled: { border: `1px solid ${tokens.colorNeutralStroke2}` },
  over: { border: `2px solid ${tokens.colorCompoundBrandStroke}` },
  picture: { width: '100%', height: '100%', objectFit: 'cover' },
  movable: { cursor: 'grab' },
  zoom: { width: `${SHOWN}px`, margin: 0, accentColor: tokens.colorCompoundBrandBackground },
  nobody: { fontSize: '64px' },
});

/** The contact picture: dropped or chosen, moved and enlarged within the frame, or removed. */
export function PhotoSlot({ account }: { account: Account }) {
  const state = useSlot('photo');
  const { photoAddress } = useEditing();
  const { session } = useSession();
  const { t } = useTexts();
  const styles = useStyles();
  const page = usePageStyles();
  const [image, setImage] = useState<ImageBitmap | null>(null);
  const [crop, setCrop] = useState<Crop>(CENTER);
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState(false);
  const canvas = useRef<HTMLCanvasElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const locked = state.locked !== undefined;
  const value = state.value;

  useEffect(() => {
    if (image && canvas.current) draw(canvas.current, image, crop);
  }, [image, crop]);
  useEffect(() => {
    if (!state.edited) setImage(null);
  }, [state.edited]);

  const change = (picture: ImageBitmap, next: Crop) => {
    setCrop(next);
    state.set({ data: jpegOf(picture, next) });
  };
  const take = async (file: File | undefined) => {
    if (!file || locked) return;
    try {
      const picture = await createImageBitmap(file);
      setRefused(false);
      setImage(picture);
      change(picture, CENTER);
    } catch {
      setRefused(true);
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  const stored = typeof value === 'string' && value !== '';
  const kept = typeof value === 'object' && value !== null && 'data' in value ? value.data : null;
  return (
    <div className={styles.box}>
      <Text size={200} weight="semibold">
        {t('photo.title')}
      </Text>
      <div
        className={mergeClasses(
          styles.frame,
          (image !== null || stored || kept !== null) && styles.filled,
          over && styles.over,
        )}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(!locked);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {image ? (
          <canvas
            ref={canvas}
            width={PHOTO_SIZE * 2}
            height={PHOTO_SIZE * 2}
            role="img"
            aria-label={t('photo.new')}
            className={mergeClasses(styles.picture, styles.movable)}
            onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={(event) => {
              if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
              const scale = 1 / (SHOWN * crop.zoom);
              change(image, {
                ...crop,
                x: Math.min(1, Math.max(0, crop.x - event.movementX * scale)),
                y: Math.min(1, Math.max(0, crop.y - event.movementY * scale)),
              });
            }}
          />
        ) : kept ? (
          <img
            alt={t('photo.new')}
            className={styles.picture}
            src={`data:image/jpeg;base64,${kept}`}
          />
        ) : stored ? (
          <StoredPicture
            key={session.csrfToken} // asked for once more when somebody has logged on again
            name={account.displayName ?? account.login}
            address={photoAddress(String(value))}
          />
        ) : (
          <PersonRegular className={styles.nobody} aria-hidden="true" />
        )}
      </div>
      {image && (
        <input
          type="range"
          className={styles.zoom}
          aria-label={t('photo.zoom')}
          min={100}
          max={400}
          value={crop.zoom * 100}
          onChange={({ target }) => change(image, { ...crop, zoom: Number(target.value) / 100 })}
        />
      )}
      {!locked && (
        <div className={page.row}>
          <Button size="small" icon={<ImageAddRegular />} onClick={() => input.current?.click()}>
            {t('photo.choose')}
          </Button>
          {(image || stored || kept) && (
            <Button
              size="small"
              appearance="subtle"
              icon={<DeleteRegular />}
              aria-label={t('photo.remove')}
              onClick={() => {
                setImage(null);
                state.set('');
              }}
            />
          )}
        </div>
      )}
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        onChange={(event) => void take(event.target.files?.[0])}
      />
      <Text className={refused ? page.bad : page.quiet}>
        {t(refused ? 'photo.refused' : locked ? 'locked.write-back' : 'photo.hint')}
      </Text>
    </div>
  );
}

/** The picture in the directory, or a sign that it could not be read. */
function StoredPicture({ name, address }: { name: string; address: string }) {
  const { t } = useTexts();
  const styles = useStyles();
  const [failed, setFailed] = useState(false);
  if (failed) {
    const said = t('photo.unreadable', { name });
    return <PersonRegular className={styles.nobody} role="img" aria-label={said} title={said} />;
  }
  return (
    <img
      alt={t('photo.stored', { name })}
      className={styles.picture}
      src={address}
      onError={() => setFailed(true)}
    />
  );
}
