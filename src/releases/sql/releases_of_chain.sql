-- include: releases
WHERE r.chain_id = $1 ORDER BY r.id
