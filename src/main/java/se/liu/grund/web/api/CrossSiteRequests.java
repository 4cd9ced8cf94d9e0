package se.liu.grund.web.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses changes that another site makes a browser ask for. A browser that once logged in by HTTP Basic sends the
 * password along by itself, with such requests too; but it also says where they come from. Programs say nothing and pass.
 */
class CrossSiteRequests extends OncePerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final Problems problems;

    CrossSiteRequests(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SAFE.contains(request.getMethod()) || own(request)) {
            chain.doFilter(request, response);
        } else {
            problems.write(
                    request,
                    response,
                    Problems.of(
                            ProblemType.FORBIDDEN,
                            "The request comes from a page of another site, which may change nothing here."));
        }
    }

    /** Over HTTPS browsers send {@code Sec-Fetch-Site}; over plain HTTP {@code Origin} is all there is. */
    private static boolean own(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OWN.contains(site.toLowerCase(Locale.ROOT));
        }
        String origin = request.getHeader("Origin");
        return origin == null || authority(origin).equalsIgnoreCase(String.valueOf(request.getHeader("Host")));
    }

    private static String authority(String origin) {
        try {
            @Nullable String authority = URI.create(origin).getRawAuthority();
            return authority == null ? "" : authority;
        } catch (IllegalArgumentException odd) {
            return "";
        }
    }
}
