SELECT kind, word FROM monitor_commission_words WHERE commission_id = $1 ORDER BY kind, word
