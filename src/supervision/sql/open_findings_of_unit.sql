-- Findings not closed whose host or holder is unit $1.
SELECT id FROM findings
WHERE (host_unit_id = $1 OR holder_unit_id = $1) AND closed_at IS NULL
ORDER BY id
