// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWizard>
#include <memory>

namespace coder {

class Program;
class ReviewPage;
class SetupDesk;
struct SetupTools;

// The setup in a window: Connect, What for, Where, Stay safe, Review. It ends with saved(), followed by
// createWanted() if the first session shall be created too; the settings are in `.env` then and the secrets where
// they belong. Cancelled ("Not now"), it keeps the answers, without secrets, for the next time.
class SetupWizard : public QWizard
{
    Q_OBJECT
public:
    // The program must outlive the wizard.
    explicit SetupWizard(Program &program, QWidget *parent = nullptr);
    explicit SetupWizard(SetupTools tools, QWidget *parent = nullptr);
    ~SetupWizard() override;

    SetupDesk &desk() { return *m_desk; }
    void accept() override; // the button "Create"
    void reject() override;

Q_SIGNALS:
    void saved();
    void createWanted();

private:
    void nameButtons();
    void showButtons();
    void finish(bool isCreating);

    std::unique_ptr<SetupDesk> m_desk;
    ReviewPage *m_review;
    bool m_isCreating = false;
};

} // namespace coder
