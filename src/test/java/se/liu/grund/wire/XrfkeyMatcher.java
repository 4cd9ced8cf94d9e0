package se.liu.grund.wire;

import com.github.tomakehurst.wiremock.extension.Parameters;
import com.github.tomakehurst.wiremock.http.QueryParameter;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.matching.MatchResult;
import com.github.tomakehurst.wiremock.matching.RequestMatcherExtension;

/**
 * For stubs of Qlik's repository and proxy services: 16 letters or digits in the query, and the very same in the header. In
 * a mapping: {@code "customMatcher": {"name": "xrfkey"}}.
 */
public final class XrfkeyMatcher extends RequestMatcherExtension {

    @Override
    public String getName() {
        return "xrfkey";
    }

    @Override
    public MatchResult match(Request request, Parameters parameters) {
        QueryParameter query = request.queryParameter("xrfkey");
        String header = request.getHeader("X-Qlik-Xrfkey");
        return MatchResult.of(query.isPresent()
                && query.isSingleValued()
                && query.firstValue().matches("[0-9A-Za-z]{16}")
                && query.firstValue().equals(header));
    }
}
