// What the server does by itself when something happened is over: its outbox is empty.
export async function delivered(client) {
    while (!/^yanlu_outbox_backlog 0$/m.test((await client.get("/metrics")).body)) await new Promise((wake) => setTimeout(wake, 50));
}
