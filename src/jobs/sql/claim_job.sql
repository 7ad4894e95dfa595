-- Only one process gets the row back: the others find next_due_at moved.
UPDATE job_runs SET next_due_at = $3, last_started_at = $2 WHERE job = $1 AND next_due_at <= $2 RETURNING job
