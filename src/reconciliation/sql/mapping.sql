SELECT mapping FROM reconciliation_mappings WHERE fingerprint = $1 AND source = $2
