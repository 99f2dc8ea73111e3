import type { ReactNode } from "react";

export type EmptyStateProps = {
  title: string;
  /** Why there is nothing. */
  children: ReactNode;
  /** What to do next: a LinkButton or a link. */
  action?: ReactNode;
};

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="rounded-md border border-dashed border-edge px-6 py-8 sm:px-10 sm:py-10">
      <p className="text-lg font-semibold">{title}</p>
      <div className="mt-1 max-w-text text-muted">{children}</div>
      {action && <div className="mt-5">{action}</div>}
    </div>
  );
}
