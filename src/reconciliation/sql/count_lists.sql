SELECT count(*) FROM reconciliation_lists WHERE source = $1 OR ($1 = '' AND source <> 'registry')
