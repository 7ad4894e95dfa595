// Reads the query parameters of a list into typed filters, with the same care as Fields: all problems at once, unknown names refused.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "api/paging.hpp"
#include "api/request.hpp"
#include "base/date.hpp"
#include "base/id.hpp"
#include "base/result.hpp"

namespace yanlu::api {

class Parameters {
public:
    explicit Parameters(const Request& request) : query_(request.query) {}

    std::optional<std::string> text(std::string_view name, std::size_t most = 100);
    std::optional<std::int64_t> integer(std::string_view name, std::int64_t least, std::int64_t most);
    std::optional<bool> flag(std::string_view name);  // true | false
    std::optional<Date> day(std::string_view name);
    std::optional<std::string> one_of(std::string_view name, const std::vector<std::string>& choices);
    // "a,b" or the parameter repeated.
    std::vector<std::string> many_of(std::string_view name, const std::vector<std::string>& choices);
    template <class IdType>
    std::optional<IdType> id(std::string_view name) {
        const auto number = integer(name, 1, INT64_MAX);
        return number ? std::optional(IdType{*number}) : std::nullopt;
    }
    // cursor, limit (1 to 200, 50 by default) and sort: one of `orders`, with '-' in front for descending; the first, as written, is
    // the default ("-opened_at").
    Page page(const std::vector<std::string>& orders);

    void problem(std::string_view name, std::string code, std::map<std::string, std::string> args = {});
    std::optional<Refusal> refusal();

private:
    std::optional<std::string> find(std::string_view name);
    void read_sort(Page& page, const std::vector<std::string>& orders);

    const Query& query_;
    std::set<std::string, std::less<>> read_;
    std::vector<Refusal> problems_;
};

}  // namespace yanlu::api
