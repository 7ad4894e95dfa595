-- LEFT JOIN keeps the few successions in front: SQLite would otherwise begin with every unit there is.
SELECT s.predecessor_id, p.name, p.short_name, p.kind, s.successor_id, n.name, n.short_name, n.kind, s.effective_on, s.decision
FROM unit_successions AS s
LEFT JOIN unit_versions AS p ON p.unit_id = s.predecessor_id AND p.recorded_to = 9223372036854775807 AND p.valid_to = '9999-12-31'
LEFT JOIN unit_versions AS n ON n.unit_id = s.successor_id AND n.recorded_to = 9223372036854775807 AND n.valid_to = '9999-12-31'
WHERE s.predecessor_id = $1 OR s.successor_id = $1
ORDER BY s.effective_on, s.predecessor_id, s.successor_id;
