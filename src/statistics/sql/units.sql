-- $1 day. Every unit as of the day, with its place of today.
SELECT u.unit_id, u.name, u.short_name, u.kind, u.parent_id, u.is_covered, n.path
FROM unit_versions AS u
JOIN unit_nodes AS n ON n.id = u.unit_id
WHERE u.recorded_to = 9223372036854775807 AND u.valid_from <= $1 AND u.valid_to > $1
