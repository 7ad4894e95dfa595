UPDATE job_runs SET last_finished_at = $2, last_error = $3 WHERE job = $1
