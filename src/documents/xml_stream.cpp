// Expat with a belt: DOCTYPE stops the parse before an entity can be declared.
#include "documents/xml_stream.hpp"

#include <expat.h>

#include <cassert>
#include <new>

namespace yanlu::documents {
namespace {

XmlName split_name(const char* joined) {
    const std::string_view text(joined);
    const auto bar = text.rfind('|');
    if (bar == std::string_view::npos) return {{}, text};
    return {text.substr(0, bar), text.substr(bar + 1)};
}

}  // namespace

std::optional<std::string_view> XmlAttributes::find(std::string_view local) const {
    for (const char** pair = pairs_; *pair; pair += 2) {
        if (split_name(pair[0]).local == local) return pair[1];
    }
    return std::nullopt;
}

struct XmlStream::Impl {
    std::string part;
    XmlEvents events;
    XML_Parser parser = nullptr;
    std::size_t depth = 0;
    std::size_t fed = 0;
    std::optional<Refusal> reason;

    void stop(Refusal refusal) {
        if (reason) return;
        reason = std::move(refusal);
        XML_StopParser(parser, XML_FALSE);
    }
    void stop_with(const char* code) { stop(Refusal{RefusalClass::invalid, code, {}, {}, {{"part", part}}, {}}); }

    static Impl& of(void* self) { return *static_cast<Impl*>(self); }

    static void opened(void* self, const char* name, const char** attributes) {
        Impl& impl = of(self);
        if (impl.reason) return;
        if (++impl.depth > max_depth) return impl.stop_with("documents.xml_too_deep");
        if (impl.events.on_open) impl.events.on_open(split_name(name), XmlAttributes(attributes));
    }
    static void closed(void* self, const char* name) {
        Impl& impl = of(self);
        if (impl.reason) return;
        --impl.depth;
        if (impl.events.on_close) impl.events.on_close(split_name(name));
    }
    static void text(void* self, const char* bytes, int size) {
        Impl& impl = of(self);
        if (!impl.reason && impl.events.on_text) impl.events.on_text({bytes, static_cast<std::size_t>(size)});
    }
    static void doctype(void* self, const char*, const char*, const char*, int) { of(self).stop_with("documents.xml_doctype"); }
};

XmlStream::XmlStream(std::string part, XmlEvents events, const char* encoding) : impl_(std::make_unique<Impl>()) {
    impl_->part = std::move(part);
    impl_->events = std::move(events);
    impl_->parser = XML_ParserCreateNS(encoding, '|');
    if (!impl_->parser) throw std::bad_alloc();
    XML_SetUserData(impl_->parser, impl_.get());
    XML_SetElementHandler(impl_->parser, Impl::opened, Impl::closed);
    XML_SetCharacterDataHandler(impl_->parser, Impl::text);
    XML_SetStartDoctypeDeclHandler(impl_->parser, Impl::doctype);
}

XmlStream::~XmlStream() { XML_ParserFree(impl_->parser); }

void XmlStream::stop(Refusal reason) { impl_->stop(std::move(reason)); }

Result<void> XmlStream::feed(std::string_view piece, bool is_last) {
    assert(piece.size() <= std::size_t{1} << 24);
    if (impl_->reason) return refuse(*impl_->reason);
    const auto status = XML_Parse(impl_->parser, piece.data(), static_cast<int>(piece.size()), is_last);
    impl_->fed += piece.size();
    if (impl_->reason) return refuse(*impl_->reason);
    if (status == XML_STATUS_ERROR) {
        return invalid("documents.xml_malformed", {},
                       {{"part", impl_->part}, {"line", std::to_string(XML_GetCurrentLineNumber(impl_->parser))}});
    }
    const auto parsed = XML_GetCurrentByteIndex(impl_->parser);
    if (parsed >= 0 && impl_->fed - static_cast<std::size_t>(parsed) > max_tag_bytes + piece.size()) {
        impl_->stop_with("documents.xml_tag_too_long");
        return refuse(*impl_->reason);
    }
    return {};
}

}  // namespace yanlu::documents
