import { Component, type ReactNode } from 'react';
import { Failure } from './Failure';

interface Props {
  children: ReactNode;
}

interface State {
  error: unknown;
}

/** Keeps a fault in one part of the page from taking the rest with it. */
export class Boundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return <Failure error={error} retry={() => this.setState({ error: null })} />;
  }
}
