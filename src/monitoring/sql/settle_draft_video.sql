UPDATE draft_videos SET state = $2, refusal = $3, hits = $4 WHERE id = $1 AND state = 'waiting'
