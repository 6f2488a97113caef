import { Component, type ComponentChild } from 'preact';

interface KeptProps {
  /** What the children are made of, compared one by one; always as many. */
  readonly of: readonly unknown[];
  readonly children: () => ComponentChild;
}

/** Draws its children again only when one of these values is another: a key stroke changes few of them. */
export class Kept extends Component<KeptProps> {
  override shouldComponentUpdate({ of }: KeptProps): boolean {
    return of.some((value, place) => value !== this.props.of[place]);
  }

  override render(): ComponentChild {
    return this.props.children();
  }
}
