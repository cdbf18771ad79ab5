package org.linekeeper.core.account;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.rights.AuthorizationRights;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;

/// A group with every setting of the vendor manual's chapter 4. Its members are not part of it
/// (there may be many thousands): see `AccountReader.members`.
///
/// @param services what every member may do, and what holds for the group itself
/// @param leader head of the group; need not be a member
/// @param deputy the head's deputy; need not be a member
/// @param memberAuthorization what members may see and do about each other; empty if not stored
/// @param leaderAuthorization what head and deputy may see and do about members; empty if not
///   stored
public record GroupAccount(
        AccountHead head,
        Texts texts,
        RightSet<ServiceRight> services,
        Optional<AccountRef> leader,
        Optional<AccountRef> deputy,
        Optional<AuthorizationRights> memberAuthorization,
        Optional<AuthorizationRights> leaderAuthorization,
        PropertyBag properties,
        List<Problem> problems)
        implements Account {

    public GroupAccount {
        requireNonNull(head, "head");
        requireNonNull(texts, "texts");
        requireNonNull(services, "services");
        requireNonNull(leader, "leader");
        requireNonNull(deputy, "deputy");
        requireNonNull(memberAuthorization, "memberAuthorization");
        requireNonNull(leaderAuthorization, "leaderAuthorization");
        requireNonNull(properties, "properties");
        problems = List.copyOf(problems);
    }

    /// A group without any setting.
    public static GroupAccount bare(AccountHead head) {
        return new GroupAccount(
                head,
                Texts.none(),
                RightSet.none(ServiceRight.class),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                PropertyBag.empty(),
                List.of());
    }

    @Override
    public AccountKind kind() {
        return AccountKind.GROUP;
    }

    @Override
    public GroupAccount withHead(AccountHead changed) {
        return new GroupAccount(
                changed,
                texts,
                services,
                leader,
                deputy,
                memberAuthorization,
                leaderAuthorization,
                properties,
                problems);
    }

    @Override
    public GroupAccount withTexts(Texts changed) {
        return new GroupAccount(
                head,
                changed,
                services,
                leader,
                deputy,
                memberAuthorization,
                leaderAuthorization,
                properties,
                problems);
    }

    /// The same group with other services.
    public GroupAccount withServices(RightSet<ServiceRight> changed) {
        return new GroupAccount(
                head,
                texts,
                changed,
                leader,
                deputy,
                memberAuthorization,
                leaderAuthorization,
                properties,
                problems);
    }

    /// The same group with another head, or none.
    public GroupAccount withLeader(Optional<AccountRef> changed) {
        return new GroupAccount(
                head,
                texts,
                services,
                changed,
                deputy,
                memberAuthorization,
                leaderAuthorization,
                properties,
                problems);
    }

    /// The same group with another deputy, or none.
    public GroupAccount withDeputy(Optional<AccountRef> changed) {
        return new GroupAccount(
                head,
                texts,
                services,
                leader,
                changed,
                memberAuthorization,
                leaderAuthorization,
                properties,
                problems);
    }

    /// The same group with another authorization among members, or none.
    public GroupAccount withMemberAuthorization(Optional<AuthorizationRights> changed) {
        return new GroupAccount(
                head,
                texts,
                services,
                leader,
                deputy,
                changed,
                leaderAuthorization,
                properties,
                problems);
    }

    /// The same group with another authorization of head and deputy, or none.
    public GroupAccount withLeaderAuthorization(Optional<AuthorizationRights> changed) {
        return new GroupAccount(
                head,
                texts,
                services,
                leader,
                deputy,
                memberAuthorization,
                changed,
                properties,
                problems);
    }

    @Override
    public GroupAccount withProperties(PropertyBag changed) {
        return new GroupAccount(
                head,
                texts,
                services,
                leader,
                deputy,
                memberAuthorization,
                leaderAuthorization,
                changed,
                problems);
    }

    /// The same group with other findings.
    public GroupAccount withProblems(List<Problem> changed) {
        return new GroupAccount(
                head,
                texts,
                services,
                leader,
                deputy,
                memberAuthorization,
                leaderAuthorization,
                properties,
                changed);
    }
}
