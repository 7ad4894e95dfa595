// The text behind every 依据.
#include "overview/overview.hpp"

namespace yanlu::overview {

// Provisions are public: whoever has a session may read them.
Result<Json> read_article(Context& context, const organisation::Caller&, const std::string& key) {
    const Article* article = context.rulebook.article(key);
    if (!article) return refuse(RefusalClass::not_found, "api.no_such_record");
    return Json{{"key", article->key},
                {"document", article->document},
                {"title", article->title},
                {"issuer", article->issuer},
                {"issued_on", article->issued_on.empty() ? Json(nullptr) : Json(article->issued_on)},
                {"clause", article->clause},
                {"heading", article->heading},
                {"text", article->text},
                {"checked", article->is_verified ? "已核" : "待核"}};
}

}  // namespace yanlu::overview
