SELECT c.id, c.action, c.title, c.reason, c.state, c.word_count, '', c.proposed_by, c.proposed_unit_id, c.proposed_at, c.decided_by, c.decided_at,
       c.decision_note, c.version, '', '', c.content
FROM word_changes AS c WHERE c.state = 'released' AND c.action = 'add' AND c.content = 'words' ORDER BY c.id
