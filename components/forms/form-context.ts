"use client";

import { createContext, useContext } from "react";
import { fieldIn, idle, type FormState } from "@/lib/kernel/form-state";

/** The form that a field stands in: what came of sending it, and what its fields' ids begin with. */
export const FormContext = createContext<{ readonly state: FormState; readonly prefix: string }>({
  state: idle,
  prefix: "",
});

/** What a field of the form around it is given: its name, its id, what was typed or else stands there, and what is wrong. */
export function useField(name: string, initial = "") {
  const { state, prefix } = useContext(FormContext);
  return fieldIn(state, name, prefix, initial);
}
