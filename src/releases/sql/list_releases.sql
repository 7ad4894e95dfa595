-- $1 state (empty: any), $2 lower-case pattern, $3 the last id seen, $4 limit. The newest first.
SELECT r.id, r.chain_id, r.title, r.body, r.issuer, r.number, r.valid_from, r.embargo_until, r.state, r.unit_path, r.entered_by,
    coalesce(p.name, ''), r.entered_at, r.ended_by, coalesce(e.name, ''), r.ended_at, r.end_reason, r.successor_id, r.version
FROM approved_releases AS r
LEFT JOIN people AS p ON p.id = r.entered_by
LEFT JOIN people AS e ON e.id = r.ended_by
WHERE ($1 = '' OR r.state = $1) AND ($2 = '%' OR lower(r.title) LIKE $2 ESCAPE '!' OR lower(r.body) LIKE $2 ESCAPE '!' OR lower(r.number) LIKE $2 ESCAPE '!')
  AND r.id < $3
ORDER BY r.id DESC LIMIT $4
