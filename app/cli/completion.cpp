// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/completion.h"

#include "app/cli/commandparts.h"

namespace coder {
namespace {

QString firstLine(const std::string &help)
{
    return text(help).section(u'\n', 0, 0);
}

bool takesValue(const CLI::Option &option)
{
    return option.get_items_expected_max() > 0;
}

QStringList namesOf(const CLI::Option &option)
{
    QStringList names;
    for (const std::string &name : option.get_lnames())
        names << u"--"_qs + text(name);
    for (const std::string &name : option.get_snames())
        names << u"-"_qs + text(name);
    return names;
}

// "TEXT:{vllm,cloud-init,app}" lists its words itself.
QStringList listedWords(const QString &type)
{
    const auto open = type.indexOf(u'{');
    const auto close = type.indexOf(u'}', open);
    return open < 0 || close < 0 ? QStringList() : type.mid(open + 1, close - open - 1).split(u',');
}

// Where the words so far have led.
class Walk
{
public:
    explicit Walk(const CLI::App &root)
        : m_path{&root}
    {}

    void take(const QString &word)
    {
        if (m_awaits) {
            learn(*m_awaits, word);
            m_awaits = nullptr;
        } else if (word == u"--"_qs) {
            m_isOver = true;
        } else if (word.startsWith(u'-')) {
            takeOption(word);
        } else if (const CLI::App *command = commandNamed(word)) {
            m_path << command;
            m_positionals = 0;
        } else {
            ++m_positionals;
        }
    }
    bool isOver() const { return m_isOver; }
    const CLI::Option *awaits() const { return m_awaits; }
    const GlobalOptions &options() const { return m_options; }
    const CLI::Option *option(const QString &name) const
    {
        for (const CLI::Option *known : options(m_path))
            if (namesOf(*known).contains(name))
                return known;
        return nullptr;
    }
    // The argument without a name that comes next; the last one may take several words.
    const CLI::Option *nextPositional() const
    {
        int index = 0;
        for (const CLI::Option *known : m_path.last()->get_options())
            if (known->get_positional() && (index++ == m_positionals || known->get_items_expected_max() > 1))
                return known;
        return nullptr;
    }
    QList<Candidate> commands() const
    {
        QList<Candidate> found;
        if (m_positionals == 0)
            for (const CLI::App *command : m_path.last()->get_subcommands({}))
                if (!command->get_group().empty())
                    found << Candidate{text(command->get_name()), firstLine(command->get_description())};
        return found;
    }
    QList<Candidate> optionNames() const
    {
        QList<Candidate> found;
        for (const CLI::Option *known : options(m_path))
            for (const QString &name : namesOf(*known))
                if (name.startsWith(u"--"_qs))
                    found << Candidate{name, firstLine(known->get_description())};
        return found;
    }

private:
    static QList<const CLI::Option *> options(const QList<const CLI::App *> &path)
    {
        QList<const CLI::Option *> found;
        QStringList seen; // each command has a --help of its own
        for (auto it = path.crbegin(); it != path.crend(); ++it)
            for (const CLI::Option *option : (*it)->get_options())
                if (option->nonpositional() && !option->get_group().empty()
                    && !seen.contains(namesOf(*option).first())) {
                    seen << namesOf(*option).first();
                    found << option;
                }
        return found;
    }
    const CLI::App *commandNamed(const QString &word) const
    {
        if (m_positionals == 0)
            for (const CLI::App *command : m_path.last()->get_subcommands({}))
                if (text(command->get_name()) == word)
                    return command;
        return nullptr;
    }
    void takeOption(const QString &word)
    {
        const auto equals = word.indexOf(u'=');
        const CLI::Option *known = option(equals < 0 ? word : word.left(equals));
        if (!known)
            return;
        if (takesValue(*known) && equals < 0)
            m_awaits = known;
        else
            learn(*known, word.mid(equals + 1));
    }
    void learn(const CLI::Option &option, const QString &value)
    {
        if (option.check_lname("profile"))
            m_options.profile = value;
        if (option.check_lname("demo"))
            m_options.demo = true;
    }

    QList<const CLI::App *> m_path;
    const CLI::Option *m_awaits = nullptr;
    int m_positionals = 0;
    bool m_isOver = false;
    GlobalOptions m_options;
};

Completion valuesOf(const CLI::Option &option, const GlobalOptions &given, const ValueSource &values)
{
    Completion completion;
    const QString type = text(option.get_type_name());
    for (const QString &word : listedWords(type))
        completion.candidates << Candidate{word, {}};
    completion.wantsFiles = type.startsWith(QLatin1String(valuetype::file));
    completion.wantsFolders = type.startsWith(QLatin1String(valuetype::folder));
    if (completion.candidates.isEmpty() && values)
        completion.candidates = values(type, given);
    return completion;
}

void keepMatching(Completion &completion, const QString &begun, const QString &before)
{
    completion.candidates.removeIf([&](const Candidate &candidate) { return !candidate.word.startsWith(begun); });
    for (Candidate &candidate : completion.candidates)
        candidate.word.prepend(before);
}

Completion atWord(const Walk &walk, const QString &begun, const ValueSource &values)
{
    if (walk.awaits())
        return valuesOf(*walk.awaits(), walk.options(), values);
    if (begun.startsWith(u'-'))
        return {walk.optionNames()};
    Completion completion{walk.commands()};
    if (const CLI::Option *argument = walk.nextPositional(); argument && completion.candidates.isEmpty())
        completion = valuesOf(*argument, walk.options(), values);
    return completion;
}

} // namespace

Completion complete(const CLI::App &app, const QStringList &words, const ValueSource &values)
{
    QStringList typed = words;
    QString begun = typed.isEmpty() ? QString() : typed.takeLast();
    if (begun == u"="_qs)
        begun.clear();
    typed.removeAll(u"="_qs);
    Walk walk(app);
    for (const QString &word : typed)
        walk.take(word);
    if (walk.isOver())
        return {};
    const auto equals = begun.startsWith(u"--"_qs) ? begun.indexOf(u'=') : -1;
    if (equals > 0 && !walk.awaits()) {
        const CLI::Option *option = walk.option(begun.left(equals));
        Completion completion = option ? valuesOf(*option, walk.options(), values) : Completion();
        keepMatching(completion, begun.mid(equals + 1), begun.left(equals + 1));
        return completion;
    }
    Completion completion = atWord(walk, begun, values);
    keepMatching(completion, begun, {});
    return completion;
}

} // namespace coder
