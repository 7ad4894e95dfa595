UPDATE ladder_cases
SET unit_id = $2, state = $3, content = $4, decided_by = $5, paper_id = $6, due_at = $7, closed_at = $8, version = version + 1
WHERE id = $1
