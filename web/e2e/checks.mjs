// Steps with a name and a verdict; the walk goes on after a failed check, and ends with the count.
let passed = 0;
const failures = [];

export async function check(name, act) {
  try {
    await act();
    passed += 1;
    console.log(`ok      ${name}`);
  } catch (error) {
    failures.push(name);
    console.log(`FAILED  ${name}\n        ${String(error.message ?? error).split("\n").slice(0, 20).join("\n        ")}`);
  }
}

export function expect(condition, otherwise) {
  if (!condition) throw new Error(otherwise);
}

export function none(list) {
  if (list.length > 0) throw new Error(list.join("\n"));
}

/** {passed, failures}: what the checks of this process came to. */
export function outcome() {
  return { passed, failures };
}
