-- $1 run, $2–$5 scope and subtree asked for, $6 proposal, $7 platform, $8 words, $9 order; $10 sort value and $11 account behind which the page begins, $12 how many.
SELECT c.account_id, c.name, c.platform, c.numbers, c.worth, c.overlap, c.proposal, c.target_account_id, c.reasons,
       u.unit_id, u.name, u.short_name, u.kind,
       CASE $9 WHEN 'worth' THEN c.worth WHEN '-worth' THEN -c.worth WHEN 'overlap' THEN c.overlap ELSE -c.overlap END AS sort_value
FROM consolidation_cards AS c
JOIN unit_nodes AS n ON n.id = c.host_unit_id
JOIN unit_versions AS u ON u.unit_id = c.host_unit_id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
WHERE c.run_id = $1 AND n.path >= $2 AND n.path < $3 AND n.path >= $4 AND n.path < $5
    AND ($6 = '' OR c.proposal = $6) AND ($7 = '' OR c.platform = $7) AND ($8 = '' OR replace(lower(c.name), $8, '') <> lower(c.name))
    AND (CASE $9 WHEN 'worth' THEN c.worth WHEN '-worth' THEN -c.worth WHEN 'overlap' THEN c.overlap ELSE -c.overlap END, c.account_id) > ($10, $11)
ORDER BY sort_value, c.account_id
LIMIT $12
