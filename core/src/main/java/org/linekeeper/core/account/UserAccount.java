package org.linekeeper.core.account;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.linekeeper.core.account.AuthorizationEntry.Authorization;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;

/// A user with every setting of the vendor manual's chapter 2.
///
/// @param photo contact picture; empty if none, or if the read left pictures out
/// @param services what the user may do by own settings; groups and global settings add to it
/// @param authorizations what this user grants to others, unreadable entries included
public record UserAccount(
        AccountHead head,
        Texts texts,
        Optional<Photo> photo,
        RightSet<ServiceRight> services,
        AdditionalLines additionalLines,
        List<AuthorizationEntry> authorizations,
        PropertyBag properties,
        Password password,
        List<Problem> problems)
        implements Account {

    public UserAccount {
        requireNonNull(head, "head");
        requireNonNull(texts, "texts");
        requireNonNull(photo, "photo");
        requireNonNull(services, "services");
        requireNonNull(additionalLines, "additionalLines");
        authorizations = List.copyOf(authorizations);
        requireNonNull(properties, "properties");
        requireNonNull(password, "password");
        problems = List.copyOf(problems);
    }

    /// A user without any setting.
    public static UserAccount bare(AccountHead head) {
        return new UserAccount(
                head,
                Texts.none(),
                Optional.empty(),
                RightSet.none(ServiceRight.class),
                AdditionalLines.none(),
                List.of(),
                PropertyBag.empty(),
                Password.notSet(),
                List.of());
    }

    @Override
    public AccountKind kind() {
        return AccountKind.USER;
    }

    /// The entries that could be read.
    public List<Authorization> readableAuthorizations() {
        return authorizations.stream()
                .filter(Authorization.class::isInstance)
                .map(Authorization.class::cast)
                .toList();
    }

    @Override
    public UserAccount withHead(AccountHead changed) {
        return new UserAccount(
                changed,
                texts,
                photo,
                services,
                additionalLines,
                authorizations,
                properties,
                password,
                problems);
    }

    @Override
    public UserAccount withTexts(Texts changed) {
        return new UserAccount(
                head,
                changed,
                photo,
                services,
                additionalLines,
                authorizations,
                properties,
                password,
                problems);
    }

    /// The same user with another picture, or none.
    public UserAccount withPhoto(Optional<Photo> changed) {
        return new UserAccount(
                head,
                texts,
                changed,
                services,
                additionalLines,
                authorizations,
                properties,
                password,
                problems);
    }

    /// The same user with other services.
    public UserAccount withServices(RightSet<ServiceRight> changed) {
        return new UserAccount(
                head,
                texts,
                photo,
                changed,
                additionalLines,
                authorizations,
                properties,
                password,
                problems);
    }

    /// The same user with other additional lines.
    public UserAccount withAdditionalLines(AdditionalLines changed) {
        return new UserAccount(
                head,
                texts,
                photo,
                services,
                changed,
                authorizations,
                properties,
                password,
                problems);
    }

    /// The same user with another authorization list.
    public UserAccount withAuthorizations(List<AuthorizationEntry> changed) {
        return new UserAccount(
                head,
                texts,
                photo,
                services,
                additionalLines,
                changed,
                properties,
                password,
                problems);
    }

    @Override
    public UserAccount withProperties(PropertyBag changed) {
        return new UserAccount(
                head,
                texts,
                photo,
                services,
                additionalLines,
                authorizations,
                changed,
                password,
                problems);
    }

    /// The same user with another stored password.
    public UserAccount withPassword(Password changed) {
        return new UserAccount(
                head,
                texts,
                photo,
                services,
                additionalLines,
                authorizations,
                properties,
                changed,
                problems);
    }

    /// The same user with other findings.
    public UserAccount withProblems(List<Problem> changed) {
        return new UserAccount(
                head,
                texts,
                photo,
                services,
                additionalLines,
                authorizations,
                properties,
                password,
                changed);
    }
}
