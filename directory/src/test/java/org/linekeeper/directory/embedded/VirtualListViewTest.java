package org.linekeeper.directory.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.ServerSideSortRequestControl;
import com.unboundid.ldap.sdk.controls.SortKey;
import com.unboundid.ldap.sdk.controls.VirtualListViewRequestControl;
import com.unboundid.ldap.sdk.controls.VirtualListViewResponseControl;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rows of a sorted search by their numbers. The expected rows are those that Samba 4.17 gives, and
/// for numbers out of a count that is not the real one the formula that its source takes from
/// probing Windows.
class VirtualListViewTest {
    private static final Control BY_MOBILE =
            new ServerSideSortRequestControl(true, new SortKey("mobile"));

    private DirectoryScene scene;

    @BeforeEach
    void open() throws LDAPException {
        scene = DirectoryScene.open();
        for (int i = 9; i >= 1; i--) {
            scene.user("u" + i, "mobile: " + i);
        }
        scene.user("without");
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private SearchResult search(Control... controls) throws LDAPException {
        var request =
                new SearchRequest(
                        "OU=People," + scene.base, SearchScope.ONE, "(objectClass=user)", "mobile");
        request.setControls(controls);
        return scene.connection.search(request);
    }

    private static List<String> rows(SearchResult result) {
        return result.getSearchEntries().stream()
                .map((SearchResultEntry entry) -> entry.getAttributeValue("mobile"))
                .toList();
    }

    private static VirtualListViewResponseControl view(SearchResult result) throws LDAPException {
        return VirtualListViewResponseControl.get(result);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1; 0; 2; 0; 1 2 3; 1",
                "4; 1; 1; 0; 3 4 5; 4",
                "8; 0; 5; 0; 8 9; 8",
                "500; 1; 5; 0; 8 9; 9",
                "0; 0; 0; 0; 9; 9",
                "50; 0; 0; 100; 5; 5",
                "1; 3; 0; 100; 1; 1",
                "100; 0; 0; 100; 9; 9"
            })
    void showsRowsAroundTheOneNamed(
            int offset, int before, int after, int count, String rows, int target)
            throws LDAPException {
        SearchResult result =
                search(
                        BY_MOBILE,
                        new VirtualListViewRequestControl(
                                offset, before, after, count, null, true));
        assertThat(String.join(" ", rows(result))).isEqualTo(rows);
        assertThat(view(result).getTargetPosition()).isEqualTo(target);
        assertThat(view(result).getContentCount()).isEqualTo(9);
    }

    @Test
    void findsTheRowWhereAValueWouldBe() throws LDAPException {
        SearchResult found =
                search(BY_MOBILE, new VirtualListViewRequestControl("45", 0, 1, null, true));
        assertThat(rows(found)).containsExactly("5", "6");
        assertThat(view(found).getTargetPosition()).isEqualTo(5);
        SearchResult behind =
                search(BY_MOBILE, new VirtualListViewRequestControl("99", 1, 1, null, true));
        assertThat(rows(behind)).containsExactly("9");
        assertThat(view(behind).getTargetPosition()).isEqualTo(10);
    }

    @Test
    void goesOnInTheSameListWithAContextThatIsGoodForOnePage() throws LDAPException {
        SearchResult first =
                search(BY_MOBILE, new VirtualListViewRequestControl(1, 0, 1, 0, null, true));
        scene.user("u0", "mobile: 0");
        ASN1OctetString context = view(first).getContextID();
        SearchResult second =
                search(BY_MOBILE, new VirtualListViewRequestControl(3, 0, 1, 0, context, true));
        assertThat(rows(second)).containsExactly("3", "4");
        assertThatThrownBy(() ->
                        search(
                                BY_MOBILE,
                                new VirtualListViewRequestControl(3, 0, 1, 0, context, true)))
                .isInstanceOf(LDAPSearchException.class);
    }

    @Test
    void needsAnOrder() {
        assertThatThrownBy(() -> search(new VirtualListViewRequestControl(1, 0, 1, 0, null, true)))
                .isInstanceOfSatisfying(
                        LDAPSearchException.class,
                        refused ->
                                assertThat(refused.getResultCode())
                                        .isEqualTo(ResultCode.SORT_CONTROL_MISSING));
    }
}
