-- What is held true now of every time, the latest first.
SELECT v.name, v.short_name, v.kind, v.state, v.decision, v.valid_from, v.valid_to, v.recorded_from, p.unit_id, p.name, p.short_name, p.kind
FROM unit_versions AS v
LEFT JOIN unit_versions AS p ON p.unit_id = v.parent_id AND p.recorded_to = 9223372036854775807
    AND p.valid_from <= v.valid_from AND p.valid_to > v.valid_from
WHERE v.unit_id = $1 AND v.recorded_to = 9223372036854775807
ORDER BY v.valid_from DESC;
