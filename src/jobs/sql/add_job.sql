INSERT INTO job_runs (job, last_started_at, next_due_at) VALUES ($1, 0, $2) ON CONFLICT (job) DO NOTHING
