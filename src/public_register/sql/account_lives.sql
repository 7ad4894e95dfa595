-- What is held true now of every account's life, in its order. No purpose, no certified host, no person: those are not public.
SELECT v.account_id, i.platform, i.platform_account_id, v.name, v.state, v.host_unit_id, v.link, v.opened_on, v.is_baseline, v.valid_from, v.valid_to
FROM account_versions AS v
JOIN account_identities AS i ON i.id = v.account_id
WHERE v.recorded_to = 9223372036854775807
ORDER BY v.account_id, v.valid_from
