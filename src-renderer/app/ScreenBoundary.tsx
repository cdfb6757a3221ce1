import Button from '@mui/material/Button';
import Box from '@mui/material/Box';
import { Component, type ReactElement, type ReactNode } from 'react';

type ScreenBoundaryProps = { readonly sentence: string; readonly retry: string; readonly children: ReactNode };

/** Keeps a screen that fails from taking the others with it. */
export class ScreenBoundary extends Component<ScreenBoundaryProps, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error): { readonly error: Error } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error ? this.renderFailure(error) : this.props.children;
  }

  private renderFailure(error: Error): ReactElement {
    return (
      <Box sx={{ p: 6 }}>
        <Box component="h1" sx={{ fontSize: '1.125rem', fontWeight: 600, m: 0, mb: 2 }}>
          {this.props.sentence}
        </Box>
        <Box sx={{ fontFamily: '"IBM Plex Mono", monospace', fontSize: '.75rem', mb: 4 }}>{error.message}</Box>
        <Button variant="contained" onClick={() => this.setState({ error: null })}>
          {this.props.retry}
        </Button>
      </Box>
    );
  }
}
