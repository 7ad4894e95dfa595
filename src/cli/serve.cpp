// Starts in the order: rule book, database, jobs, socket; ends in the reverse one.
#include "cli/serve.hpp"

#include <charconv>
#include <csignal>
#include <iostream>
#include <optional>

#include "base/log.hpp"
#include "cli/shifted_clock.hpp"
#include "cli/version.hpp"
#include "http/server.hpp"
#include "jobs/threads.hpp"

namespace yanlu::cli {
namespace fs = std::filesystem;
namespace {

using namespace std::chrono_literals;

constexpr auto between_rounds = 1s;

sigset_t ending_signals() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    return set;
}

// ../share/yanlu/web beside an installed program, web/dist above one in the source tree.
fs::path find_web() {
    std::error_code ignored;
    const fs::path self = fs::read_symlink("/proc/self/exe", ignored);
    const fs::path installed = self.parent_path().parent_path() / "share/yanlu/web";
    if (fs::is_directory(installed)) return installed;
    for (fs::path up = self.parent_path(); up.has_relative_path(); up = up.parent_path()) {
        if (fs::is_directory(up / "web/dist")) return up / "web/dist";
    }
    return {};
}

http::StaticFiles web_files(const std::string& option) {
    const fs::path root = option.empty() ? find_web() : fs::path(option);
    if (root.empty()) return {};
    if (!fs::is_directory(root)) throw std::runtime_error("找不到网页目录：" + root.string() + "。请用 --web 指定。");
    return http::StaticFiles(root);
}

api::Router router_of(const Wiring& wiring) {
    api::Router router;
    for (const auto& add_routes : wiring.routes) add_routes(router);
    return router;
}

// Scheduled work, with a rule book apart from that of the pages: what its jobs are allowed at once is not taken from them.
class Jobs {
public:
    Jobs(const Place& place, const Clock& clock, const Wiring& wiring, const storage::AttachmentFolder& attachments)
        : url_(place.database_url()),
          clock_(clock),
          rulebook_(find_rulebook()),
          attachments_(attachments),
          threads_(
              wiring.jobs, wiring.subscriptions, [this](const std::function<void(Context&)>& body) { with_context(body); },
              between_rounds) {}
    const Rulebook& rulebook() const { return rulebook_; }

private:
    void with_context(const std::function<void(Context&)>& body) const {
        const auto database = storage::open(url_);
        SystemRng rng;
        Context context{*database, clock_, rng, rulebook_, &attachments_};
        body(context);
    }

    std::string url_;
    const Clock& clock_;
    Rulebook rulebook_;
    const storage::AttachmentFolder& attachments_;
    jobs::Threads threads_;
};

void wait_for_end(const sigset_t& signals) {
    int signal = 0;
    sigwait(&signals, &signal);
    log::info("stopping", {{"signal", signal}});
}

void serve(const ServeOptions& options, const Endpoint& endpoint, const Wiring& wiring) {
    const sigset_t signals = ending_signals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);  // inherited by every thread: sigwait alone takes them
    const ShiftedClock clock(options.test_clock);
    if (!options.test_clock.empty()) log::warning("test_clock", {{"file", options.test_clock}});
    Workspace workspace(options.place, &clock);
    for (const auto& load : wiring.rulebook_parts) load(workspace.rulebook());
    for (const auto& prepare : wiring.before_listening) prepare(workspace.context());
    for (const auto& prepare : wiring.in_data_folder) prepare(options.place.data);
    const storage::AttachmentFolder attachments(options.place.data / "attachments");
    http::Workers workers(options.place.database_url(), clock, workspace.rulebook(), &attachments);
    http::Service service(router_of(wiring), web_files(options.web), workers, clock, workspace.rulebook(), wiring.resolve_session,
                          {options.is_behind_tls, std::string(version), wiring.gauges});
    std::optional<Jobs> jobs;
    if (options.runs_jobs) jobs.emplace(options.place, clock, wiring, attachments);
    http::Server server(service, {endpoint.address, endpoint.port, options.threads});
    std::cout << "言路已启动：http://" << endpoint.address << ":" << server.port() << "/" << std::endl;
    wait_for_end(signals);
    for (const auto& end : wiring.before_ending) {
        end(workspace.rulebook());
        if (jobs) end(jobs->rulebook());
    }
    server.stop();
    workers.close();
}

}  // namespace

Result<Endpoint> parse_endpoint(const std::string& text) {
    const auto colon = text.rfind(':');
    std::string address = colon == std::string::npos ? "127.0.0.1" : text.substr(0, colon);
    const std::string port_text = colon == std::string::npos ? text : text.substr(colon + 1);
    if (address.starts_with('[') && address.ends_with(']')) address = address.substr(1, address.size() - 2);
    std::uint16_t port = 0;
    const auto [end, error] = std::from_chars(port_text.data(), port_text.data() + port_text.size(), port);
    if (error != std::errc() || end != port_text.data() + port_text.size() || address.empty())
        return invalid("cli.bad_endpoint", "listen", {{"text", text}});
    return Endpoint{std::move(address), port};
}

int serve_command(const ServeOptions& options, const Wiring& wiring) {
    const auto endpoint = parse_endpoint(options.listen);
    if (!endpoint) {  // the rule book is not open yet
        std::cerr << "监听地址无法识别：" << options.listen << "。请写成 127.0.0.1:8080 或只写端口。\n";
        return 2;
    }
    log::set_quiet(options.is_quiet);
    serve(options, *endpoint, wiring);
    return 0;
}

}  // namespace yanlu::cli
