SELECT c.account_id, c.name, c.platform, c.host_unit_id, c.supervising_unit_id, c.numbers, c.worth, c.proposal
FROM consolidation_cards AS c
WHERE c.run_id = $1
ORDER BY c.account_id
