package org.linekeeper.cli.setting;

import java.util.List;
import java.util.Optional;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.cli.grammar.Option;
import org.linekeeper.core.account.Photo;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.edit.AccountChange;
import org.linekeeper.core.edit.Photos;

/// The contact picture, scaled on the way.
final class PhotoSetting implements Setting<UserAccount> {
    private static final Option PHOTO =
            Option.file(
                    "--photo",
                    "Contact picture (JPEG, PNG, GIF, BMP), scaled to "
                            + Photos.SIZE
                            + "x"
                            + Photos.SIZE
                            + " pixels.");

    /// No picture that makes sense is larger.
    private static final int MAX_FILE_BYTES = 64 * 1024 * 1024;

    @Override
    public List<Option> options() {
        return List.of(PHOTO);
    }

    @Override
    public Optional<AccountChange<UserAccount>> change(Given given) throws CommandException {
        Optional<String> file = given.arguments().text(PHOTO);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        Optional<Photo> photo =
                file.get().isEmpty() ? Optional.empty() : Optional.of(scaled(file.get()));
        return Optional.of(AccountChange.of(user -> user.withPhoto(photo)));
    }

    private static Photo scaled(String file) throws CommandException {
        byte[] source = InputFiles.bytes(PHOTO, file, MAX_FILE_BYTES);
        return switch (Photos.scale(source, file)) {
            case Photos.Scaled.Done(var photo) -> photo;
            case Photos.Scaled.Refused(var problem) ->
                    throw CommandException.invalid(List.of(problem));
        };
    }
}
