// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/session/recipes/parts.h"

namespace coder::recipes {

// The one step that spends money. The label is the idempotency key: it is on disk before the call, and after an
// unclear answer the VM is looked up by it, for two minutes, before the same label is sent again. The provider refuses
// a second VM of one label, so a create that arrived twice cannot be paid twice.
class VmCreation
{
public:
    explicit VmCreation(RecipeTools tools)
        : m_tools(std::move(tools))
    {}
    Future<SessionAnswer> ask(const Session &session);

    // What the checks before it found out.
    InterfaceGeneration generation = InterfaceGeneration::Linode;
    QString image;

private:
    Future<SessionAnswer> journal(const Session &session);
    Future<SessionAnswer> lookUp(const Session &session);
    Future<SessionAnswer> post(const Session &session);
    Future<SessionAnswer> lookForStock(const Session &session);
    SessionAnswer takeFound(const Session &session, const QList<Instance> &found);
    SessionAnswer takePosted(const Result<Instance> &posted);
    Result<InstanceSpec> spec(const Session &session) const;

    enum class Mode { Start, LookUp, Post, Stock };
    RecipeTools m_tools;
    Mode m_mode = Mode::Start;
    qint64 m_patience = 0; // seconds a VM is looked up before the call is sent again
};

} // namespace coder::recipes
