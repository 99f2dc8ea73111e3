import { describe, expect, test } from "vitest";
import { ok, refuse } from "@/lib/kernel/result";
import { isPasswordRight, judgePassword } from "@/lib/platform/passwords";

const judged = (password: string) => judgePassword(password, { email: "camilla.vestergaard@hospital.example" });

describe("a new password", () => {
  test.each([
    "heste spiser ikke agurkesalat",
    "correct horse battery staple",
    "Aardvark på løbehjul",
    "83920174658392017465",
    "q7#Lm2!xWv9$Kp4z",
  ])("may be %s: length is the only rule", (password) => {
    expect(judged(password)).toEqual(ok(password));
  });

  test("has 15 characters or more", () => {
    expect(judged("q7#Lm2!xWv9$Kp")).toEqual(refuse({ code: "PASSWORD_TOO_SHORT" }));
  });

  test("has 200 characters or fewer", () => {
    expect(judged("heste spiser ".repeat(20))).toEqual(refuse({ code: "PASSWORD_TOO_LONG" }));
  });

  test.each([
    "123456789012345",
    "aaaaaaaaaaaaaaaaaa",
    "abcabcabcabcabcabc",
    "abcdefghijklmnopq",
    "passwordpassword",
    "Password12345678!",
    "Adgangskode123456",
    "qwertyuiopqwerty",
    "Sommer2026Sommer2026",
    "demo-strategispor",
    "RegionMidtjylland2026",
    "camilla.vestergaard1",
    "Camilla-hospital-2026",
  ])("may not be %s: it is tried first", (password) => {
    expect(judged(password)).toEqual(refuse({ code: "PASSWORD_COMMON" }));
  });
});

test("where there is no password, none is right", async () => {
  await expect(isPasswordRight(null, "heste spiser ikke agurkesalat")).resolves.toBe(false);
});
