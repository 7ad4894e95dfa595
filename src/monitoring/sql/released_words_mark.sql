-- Grows with every release; nothing before the first.
SELECT count(*), coalesce(max(decided_at), 0) FROM word_changes WHERE state = 'released'
