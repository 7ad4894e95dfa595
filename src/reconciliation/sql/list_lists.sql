-- Newest first; $1 a source or '', $2 behind this id. Snapshots of the registry belong to their runs and are listed only when asked for.
SELECT id, kind, source, as_of, is_complete, file_name, file_digest, titles, mapping, report, rows_taken, rows_left_out, created_at
FROM reconciliation_lists
WHERE (source = $1 OR ($1 = '' AND source <> 'registry')) AND id < $2
ORDER BY id DESC LIMIT $3
