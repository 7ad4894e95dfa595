// libcurl, one transfer a hop: redirects are followed by us, because each hop has to be judged like a first address.
#include "monitoring/http_fetcher.hpp"

#include <curl/curl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <mutex>
#include <stdexcept>

#include "base/text.hpp"
#include "monitoring/public_address.hpp"

namespace yanlu::monitoring {
namespace {

using Clock = std::chrono::steady_clock;

tl::unexpected<Refusal> refuse_fetch(const char* code, const std::string& url, std::map<std::string, std::string> args = {}) {
    args["url"] = shorten(url, 120);
    return invalid(code, "url", std::move(args));
}

struct CurlCloser {
    void operator()(CURL* curl) const { curl_easy_cleanup(curl); }
};
struct UrlCloser {
    void operator()(CURLU* url) const { curl_url_cleanup(url); }
};
using Url = std::unique_ptr<CURLU, UrlCloser>;

std::string part_of(const Url& url, CURLUPart part, unsigned flags = 0) {
    char* text = nullptr;
    if (curl_url_get(url.get(), part, &text, flags) != CURLUE_OK) return {};
    std::string out(text);
    curl_free(text);
    return out;
}

// Only http and https on their own ports, without user names: everything else is a trick or a mistake.
bool is_allowed(const Url& url, bool allows_any_port) {
    const std::string scheme = part_of(url, CURLUPART_SCHEME);
    const std::string port = part_of(url, CURLUPART_PORT, CURLU_DEFAULT_PORT);
    if (scheme != "http" && scheme != "https") return false;
    if (!part_of(url, CURLUPART_USER).empty() || !part_of(url, CURLUPART_PASSWORD).empty()) return false;
    return allows_any_port || port == "80" || port == "443";
}

struct Transfer {
    std::size_t max_bytes;
    bool allows_private_addresses;
    std::string body;
    bool is_too_large = false;
    bool met_forbidden_address = false;

    static std::size_t write(char* bytes, std::size_t, std::size_t count, void* self) {
        auto& transfer = *static_cast<Transfer*>(self);
        if (transfer.body.size() + count > transfer.max_bytes) {
            transfer.is_too_large = true;
            return 0;
        }
        transfer.body.append(bytes, count);
        return count;
    }
    // libcurl asks for each address it is about to connect to.
    static curl_socket_t open_socket(void* self, curlsocktype, curl_sockaddr* address) {
        auto& transfer = *static_cast<Transfer*>(self);
        if (!transfer.allows_private_addresses && !is_public(address->addr)) {
            transfer.met_forbidden_address = true;
            return CURL_SOCKET_BAD;
        }
        return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
    }
};

struct Answer {
    long status = 0;
    std::string location;  // absolute, of a redirect
    std::string media_type;
};

class CurlFetcher final : public HttpFetcher {
public:
    explicit CurlFetcher(FetchLimits limits) : limits_(limits) {
        static std::once_flag once;
        std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
        curl_.reset(curl_easy_init());
        if (!curl_) throw std::runtime_error("libcurl could not be started");
    }

    Result<Fetched> fetch(const std::string& first) override {
        const auto deadline = Clock::now() + limits_.timeout;
        std::string url = first;
        for (int hop = 0; hop <= limits_.max_redirects; ++hop) {
            Transfer transfer{limits_.max_bytes, limits_.allows_private_addresses, {}};
            auto answer = ask(url, transfer, std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()));
            if (!answer) return refuse(std::move(answer.error()));
            if (answer->location.empty()) return judge(*answer, url, std::move(transfer.body));
            url = answer->location;
        }
        return refuse_fetch("monitoring.fetch_too_many_redirects", first, {{"max", std::to_string(limits_.max_redirects)}});
    }

private:
    Result<Answer> ask(const std::string& text, Transfer& transfer, std::chrono::milliseconds left) {
        const Url url(curl_url());
        const bool is_link = text.size() <= 2'000 && curl_url_set(url.get(), CURLUPART_URL, text.c_str(), 0) == CURLUE_OK;
        if (!is_link || !is_allowed(url, limits_.allows_private_addresses)) return refuse_fetch("monitoring.fetch_bad_link", text);
        if (left.count() <= 0) return refuse_fetch("monitoring.fetch_timed_out", text);
        prepare(part_of(url, CURLUPART_URL), transfer, left);
        const CURLcode code = curl_easy_perform(curl_.get());
        if (code != CURLE_OK) return explain(code, transfer, text);
        return read_answer();
    }

    void prepare(const std::string& url, Transfer& transfer, std::chrono::milliseconds left) {
        CURL* curl = curl_.get();
        curl_easy_reset(curl);
        curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
        curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
        curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
        curl_easy_setopt(curl, CURLOPT_PROXY, "");  // a proxy would connect for us, past the check of addresses
        curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, static_cast<long>(left.count()));
        curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
        curl_easy_setopt(curl, CURLOPT_FRESH_CONNECT, 1L);
        curl_easy_setopt(curl, CURLOPT_FORBID_REUSE, 1L);
        curl_easy_setopt(curl, CURLOPT_ACCEPT_ENCODING, "gzip, deflate");
        curl_easy_setopt(curl, CURLOPT_USERAGENT, "Yanlu/0.1");
        curl_easy_setopt(curl, CURLOPT_OPENSOCKETFUNCTION, Transfer::open_socket);
        curl_easy_setopt(curl, CURLOPT_OPENSOCKETDATA, &transfer);
        curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, Transfer::write);
        curl_easy_setopt(curl, CURLOPT_WRITEDATA, &transfer);
    }

    Result<Answer> explain(CURLcode code, const Transfer& transfer, const std::string& url) const {
        if (transfer.met_forbidden_address) return refuse_fetch("monitoring.fetch_forbidden_address", url);
        if (transfer.is_too_large)
            return refuse_fetch("monitoring.fetch_too_large", url, {{"limit_mib", std::to_string(limits_.max_bytes >> 20)}});
        if (code == CURLE_OPERATION_TIMEDOUT) return refuse_fetch("monitoring.fetch_timed_out", url);
        return refuse_fetch("monitoring.fetch_unreachable", url, {{"reason", curl_easy_strerror(code)}});
    }

    Answer read_answer() {
        Answer answer;
        curl_easy_getinfo(curl_.get(), CURLINFO_RESPONSE_CODE, &answer.status);
        const char* text = nullptr;
        if (curl_easy_getinfo(curl_.get(), CURLINFO_CONTENT_TYPE, &text) == CURLE_OK && text) answer.media_type = text;
        if (curl_easy_getinfo(curl_.get(), CURLINFO_REDIRECT_URL, &text) == CURLE_OK && text) answer.location = text;
        return answer;
    }

    static Result<Fetched> judge(const Answer& answer, const std::string& url, std::string body) {
        const std::map<std::string, std::string> args{{"status", std::to_string(answer.status)}};
        switch (answer.status) {
            case 200:
                return Fetched{std::move(body), url, answer.media_type};
            case 401:
            case 403:
            case 407:
            case 429:
            case 451:
                return refuse_fetch("monitoring.fetch_blocked", url, args);
            default:
                return refuse_fetch("monitoring.fetch_status", url, args);
        }
    }

    FetchLimits limits_;
    std::unique_ptr<CURL, CurlCloser> curl_;
};

}  // namespace

std::unique_ptr<HttpFetcher> make_http_fetcher(FetchLimits limits) { return std::make_unique<CurlFetcher>(limits); }

std::string host_of_url(const std::string& url) {
    const Url parts(curl_url());
    return curl_url_set(parts.get(), CURLUPART_URL, url.c_str(), 0) == CURLUE_OK ? ascii_lower(part_of(parts, CURLUPART_HOST)) : "";
}

std::string absolute_url(std::string_view base, std::string_view reference) {
    const Url parts(curl_url());
    if (!base.empty() && curl_url_set(parts.get(), CURLUPART_URL, std::string(base).c_str(), 0) != CURLUE_OK) base = {};
    const bool is_set = curl_url_set(parts.get(), CURLUPART_URL, std::string(reference).c_str(), CURLU_URLENCODE) == CURLUE_OK;
    curl_url_set(parts.get(), CURLUPART_FRAGMENT, nullptr, 0);
    return is_set ? part_of(parts, CURLUPART_URL) : "";
}

std::string outcome_of_fetch(const Refusal& refusal) { return refusal.code == "monitoring.fetch_blocked" ? "blocked" : "failed"; }

}  // namespace yanlu::monitoring
