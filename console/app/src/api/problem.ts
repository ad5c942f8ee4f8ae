/** An error in the form of RFC 9457, as every service and the gateway answer. */
export interface Problem {
  status: number;
  code: string;
  title?: string;
  detail?: string;
  errors?: FieldError[];
}

export interface FieldError {
  field: string;
  rule?: string;
  message: string;
}

export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title ?? problem.code);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** Reads the problem of an unsuccessful answer; an answer of another kind becomes one too. */
export async function problemOf(response: Response): Promise<Problem> {
  const type = response.headers.get('Content-Type') ?? '';
  if (type.includes('json')) {
    try {
      const body = (await response.json()) as Partial<Problem>;
      return { ...body, status: response.status, code: body.code ?? `http.${response.status}` };
    } catch {
      return { status: response.status, code: `http.${response.status}` };
    }
  }
  return { status: response.status, code: `http.${response.status}` };
}

export function toProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  if (error instanceof TypeError) return { status: 0, code: 'network', detail: error.message };
  return { status: 0, code: 'unexpected', detail: error instanceof Error ? error.message : String(error) };
}

/** Errors by form path: `rules[0].delay` of the services is `rules.0.delay` in forms. */
export function fieldErrors(problem: Problem, words: (error: FieldError) => string): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const error of problem.errors ?? []) {
    const path = error.field.replace(/\[(\w+)\]/g, '.$1').replace(/^\/+/, '').replaceAll('/', '.');
    errors[path] ??= words(error);
  }
  return errors;
}

/** Whether asking again may help without anybody changing anything. */
export function isPassing(problem: Problem): boolean {
  return problem.status === 0 || problem.status === 429 || problem.status >= 502;
}
