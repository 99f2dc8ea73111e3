import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

export type TaskState = "met" | "missing" | "deviated";

export type Task = {
  title: string;
  state: TaskState;
  /** Why it is not met, and what to do: "2 høringssvar er ikke besvaret." */
  reason?: ReactNode;
  /** Where the demand is written. */
  quote?: { text: string; source: string };
  /** Where it can be met; makes the title a link. */
  href?: string;
};

export type TaskListProps = { label: string; tasks: readonly Task[] };

const TAG: Record<TaskState, { word: string; icon: IconName }> = {
  met: { word: "Opfyldt", icon: "check" },
  missing: { word: "Mangler", icon: "exclamation" },
  deviated: { word: "Fraveget", icon: "minus" },
};

/** Opgaveliste: what a phase demands before it can be left, and why it cannot be left yet. */
export function TaskList({ label, tasks }: TaskListProps) {
  return (
    <ul aria-label={label} className="border-t border-line">
      {tasks.map((task, index) => (
        <TaskRow key={`${index} ${task.title}`} task={task} />
      ))}
    </ul>
  );
}

function TaskRow({ task: { title, state, reason, quote, href } }: { task: Task }) {
  const tag = TAG[state];
  return (
    <li className="keep-together flex flex-col gap-x-6 gap-y-2 border-b border-line py-4 sm:flex-row sm:justify-between">
      <div className="min-w-0 max-w-text">
        <p className="font-semibold">{href ? <a href={href}>{title}</a> : title}</p>
        {reason && <div className="mt-0.5 text-sm">{reason}</div>}
        {quote && (
          <p className="mt-1.5 text-sm text-muted">
            <q>{quote.text}</q> <span>({quote.source})</span>
          </p>
        )}
      </div>
      <p className="shrink-0">
        <span className={`task-state task-${state}`}>
          <Icon name={tag.icon} />
          {tag.word}
        </span>
      </p>
    </li>
  );
}
