SELECT r.id, r.chain_id, r.title, r.body, r.issuer, r.number, r.valid_from, r.embargo_until, r.state, r.unit_path, r.entered_by,
    coalesce(p.name, ''), r.entered_at, r.ended_by, coalesce(e.name, ''), r.ended_at, r.end_reason, r.successor_id, r.version
FROM approved_releases AS r
LEFT JOIN people AS p ON p.id = r.entered_by
LEFT JOIN people AS e ON e.id = r.ended_by
