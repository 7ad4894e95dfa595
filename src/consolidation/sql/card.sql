-- $1 run, $2 account.
SELECT c.account_id, c.name, c.platform, c.numbers, c.worth, c.overlap, c.proposal, c.target_account_id, c.reasons,
       u.unit_id, u.name, u.short_name, u.kind, n.path
FROM consolidation_cards AS c
JOIN unit_nodes AS n ON n.id = c.host_unit_id
JOIN unit_versions AS u ON u.unit_id = c.host_unit_id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
WHERE c.run_id = $1 AND c.account_id = $2
