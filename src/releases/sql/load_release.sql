-- include: releases
WHERE r.id = $1
