// The real binary on a fresh data folder and a free port.
import { spawn } from "node:child_process";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const binary = process.env.YANLU_BINARY ?? fileURLToPath(new URL("../../../build/release/yanlu", import.meta.url));

export class Server {
    // `data`: an existing folder to serve instead of a fresh one.
    static async start({ data, options = [] } = {}) {
        const server = new Server();
        server.ownsData = !data;
        server.data = data ?? mkdtempSync(join(tmpdir(), "yanlu-api-"));
        server.options = options;
        await server.#launch();
        return server;
    }

    async #launch() {
        this.output = "";
        this.log = "";
        this.process = spawn(binary, ["serve", "--data", this.data, "--listen", "127.0.0.1:0", ...this.options]);
        this.ended = new Promise((resolve) => this.process.on("exit", (code, signal) => resolve({ code, signal })));
        this.process.stderr.on("data", (bytes) => (this.log += bytes));
        await new Promise((resolve, reject) => {
            this.process.stdout.on("data", (bytes) => {
                this.output += bytes;
                const port = /http:\/\/127\.0\.0\.1:(\d+)\//.exec(this.output)?.[1];
                if (port) resolve((this.port = Number(port)));
            });
            this.process.on("exit", (code) => reject(new Error(`the server ended with ${code}\n${this.output}${this.log}`)));
        });
    }

    get base() {
        return `http://127.0.0.1:${this.port}`;
    }
    get firstRunCode() {
        return /首次启用码：(\S+)/.exec(this.output)?.[1];
    }

    run(...words) {
        return execFileSync(binary, [...words, "--data", this.data], { encoding: "utf8" });
    }

    async end(signal = "SIGTERM") {
        this.process.kill(signal);
        return this.ended;
    }
    async restart(signal = "SIGTERM") {
        const how = await this.end(signal);
        await this.#launch();
        return how;
    }
    async stop() {
        const how = await this.end();
        if (this.ownsData) rmSync(this.data, { recursive: true, force: true });
        return how;
    }
}
