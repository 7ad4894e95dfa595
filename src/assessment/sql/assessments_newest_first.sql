-- $1 before which, $2 how many, $3 drafts too (1).
SELECT id FROM assessments WHERE id < $1 AND ($3 = 1 OR state <> 'draft') ORDER BY id DESC LIMIT $2
