UPDATE fake_reports SET contact = '' WHERE settled_at < $1 AND contact <> ''
