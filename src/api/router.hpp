// Finds the handler of a method and path. Each module adds its routes in add_routes(api::Router&); the server serves them under /api/v1.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "api/request.hpp"
#include "api/response.hpp"
#include "ledger/context.hpp"

// Only named here, so that the module organisation may stand above and have routes of its own.
namespace yanlu::organisation {
struct Caller;
}

namespace yanlu::api {

// Who may call at all; what a caller may do is the verb's own question.
enum class Access {
    anyone,       // no session needed: health, first run
    login,        // no session needed and counted per address: password and first-run code can be guessed
    own_session,  // a session, even one that must first change its password: /session itself
    session,      // a session whose owner may act
};

using Handler = std::function<Result<Response>(Context&, const organisation::Caller&, const Request&)>;

struct Route {
    Method method;
    std::string path;  // "/accounts/{id}/history"
    Access access;
    Handler handler;
};

class Router {
public:
    void get(std::string path, Handler handler, Access access = Access::session);
    void post(std::string path, Handler handler, Access access = Access::session);
    void put(std::string path, Handler handler, Access access = Access::session);
    void patch(std::string path, Handler handler, Access access = Access::session);
    void remove(std::string path, Handler handler, Access access = Access::session);
    void add(Route route);

    // The route and the values of its {names}. Fixed segments win over {names}. Without a route, `allowed` holds the methods that the
    // path has: empty means 404, otherwise 405.
    struct Match {
        const Route* route = nullptr;
        std::map<std::string, std::string, std::less<>> values = {};
        std::vector<Method> allowed = {};
    };
    Match match(Method method, std::string_view path) const;
    const std::vector<std::unique_ptr<Route>>& routes() const { return routes_; }

private:
    struct Node {
        std::map<std::string, std::unique_ptr<Node>, std::less<>> fixed;
        std::unique_ptr<Node> any;
        std::vector<const Route*> here;
    };
    static const Node* walk(const Node& node, const std::vector<std::string_view>& segments, std::size_t at,
                            std::vector<std::string_view>& captured);
    Node root_;
    std::vector<std::unique_ptr<Route>> routes_;
};

}  // namespace yanlu::api
