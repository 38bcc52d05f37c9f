#define rand	pan_rand
#define pthread_equal(a,b)	((a)==(b))
#if defined(HAS_CODE) && defined(VERBOSE)
	#ifdef BFS_PAR
		bfs_printf("Pr: %d Tr: %d\n", II, t->forw);
	#else
		cpu_printf("Pr: %d Tr: %d\n", II, t->forw);
	#endif
#endif
	switch (t->forw) {
	default: Uerror("bad forward move");
	case 0:	/* if without executable clauses */
		continue;
	case 1: /* generic 'goto' or 'skip' */
		IfNotBlocked
		_m = 3; goto P999;
	case 2: /* generic 'else' */
		IfNotBlocked
		if (trpt->o_pm&1) continue;
		_m = 3; goto P999;

		 /* PROC World */
	case 3: // STATE 1 - issue-once.pml:451 - [status[0] = 1] (0:127:2 - 1)
		IfNotBlocked
		reached[1][1] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.status[0]);
		now.status[0] = 1;
#ifdef VAR_RANGES
		logval("status[0]", ((int)now.status[0]));
#endif
		;
		/* merge: phase[0] = 1(127, 2, 127) */
		reached[1][2] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.phase[0]);
		now.phase[0] = 1;
#ifdef VAR_RANGES
		logval("phase[0]", ((int)now.phase[0]));
#endif
		;
		/* merge: .(goto)(0, 128, 127) */
		reached[1][128] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 4: // STATE 4 - issue-once.pml:454 - [(((status[1]==0)&&(tick<3)))] (127:0:2 - 1)
		IfNotBlocked
		reached[1][4] = 1;
		if (!(((((int)now.status[1])==0)&&(((int)now.tick)<3))))
			continue;
		/* merge: status[1] = 1(127, 5, 127) */
		reached[1][5] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.status[1]);
		now.status[1] = 1;
#ifdef VAR_RANGES
		logval("status[1]", ((int)now.status[1]));
#endif
		;
		/* merge: phase[1] = 1(127, 6, 127) */
		reached[1][6] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.phase[1]);
		now.phase[1] = 1;
#ifdef VAR_RANGES
		logval("phase[1]", ((int)now.phase[1]));
#endif
		;
		/* merge: .(goto)(0, 128, 127) */
		reached[1][128] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 5: // STATE 8 - issue-once.pml:456 - [((((((status[0]!=0)&&!((status[0]>=4)))&&(status[0]!=3))&&!(((status[0]==2)&&!(provenNotExecuted[0]))))&&!(cancelRequested[0])))] (0:0:0 - 1)
		IfNotBlocked
		reached[1][8] = 1;
		if (!((((((((int)now.status[0])!=0)&& !((((int)now.status[0])>=4)))&&(((int)now.status[0])!=3))&& !(((((int)now.status[0])==2)&& !(((int)now.provenNotExecuted[0])))))&& !(((int)now.cancelRequested[0])))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 6: // STATE 9 - issue-once.pml:439 - [cancelRequested[0] = 1] (0:0:1 - 1)
		IfNotBlocked
		reached[1][9] = 1;
		(trpt+1)->bup.oval = ((int)now.cancelRequested[0]);
		now.cancelRequested[0] = 1;
#ifdef VAR_RANGES
		logval("cancelRequested[0]", ((int)now.cancelRequested[0]));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 7: // STATE 10 - issue-once.pml:89 - [isCurrent[0] = (isCurrent[0]&&(running[0]!=(0+1)))] (0:127:2 - 1)
		IfNotBlocked
		reached[1][10] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.isCurrent[0]);
		now.isCurrent[0] = (((int)now.isCurrent[0])&&(((int)now.running[0])!=(0+1)));
#ifdef VAR_RANGES
		logval("isCurrent[0]", ((int)now.isCurrent[0]));
#endif
		;
		/* merge: isCurrent[1] = (isCurrent[1]&&(running[1]!=(0+1)))(127, 11, 127) */
		reached[1][11] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isCurrent[1]);
		now.isCurrent[1] = (((int)now.isCurrent[1])&&(((int)now.running[1])!=(0+1)));
#ifdef VAR_RANGES
		logval("isCurrent[1]", ((int)now.isCurrent[1]));
#endif
		;
		/* merge: .(goto)(0, 128, 127) */
		reached[1][128] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 8: // STATE 15 - issue-once.pml:457 - [((((((status[1]!=0)&&!((status[1]>=4)))&&(status[1]!=3))&&!(((status[1]==2)&&!(provenNotExecuted[1]))))&&!(cancelRequested[1])))] (0:0:0 - 1)
		IfNotBlocked
		reached[1][15] = 1;
		if (!((((((((int)now.status[1])!=0)&& !((((int)now.status[1])>=4)))&&(((int)now.status[1])!=3))&& !(((((int)now.status[1])==2)&& !(((int)now.provenNotExecuted[1])))))&& !(((int)now.cancelRequested[1])))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 9: // STATE 16 - issue-once.pml:439 - [cancelRequested[1] = 1] (0:0:1 - 1)
		IfNotBlocked
		reached[1][16] = 1;
		(trpt+1)->bup.oval = ((int)now.cancelRequested[1]);
		now.cancelRequested[1] = 1;
#ifdef VAR_RANGES
		logval("cancelRequested[1]", ((int)now.cancelRequested[1]));
#endif
		;
		_m = 3; goto P999; /* 0 */
	case 10: // STATE 17 - issue-once.pml:89 - [isCurrent[0] = (isCurrent[0]&&(running[0]!=(1+1)))] (0:127:2 - 1)
		IfNotBlocked
		reached[1][17] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.isCurrent[0]);
		now.isCurrent[0] = (((int)now.isCurrent[0])&&(((int)now.running[0])!=(1+1)));
#ifdef VAR_RANGES
		logval("isCurrent[0]", ((int)now.isCurrent[0]));
#endif
		;
		/* merge: isCurrent[1] = (isCurrent[1]&&(running[1]!=(1+1)))(127, 18, 127) */
		reached[1][18] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isCurrent[1]);
		now.isCurrent[1] = (((int)now.isCurrent[1])&&(((int)now.running[1])!=(1+1)));
#ifdef VAR_RANGES
		logval("isCurrent[1]", ((int)now.isCurrent[1]));
#endif
		;
		/* merge: .(goto)(0, 128, 127) */
		reached[1][128] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 11: // STATE 22 - issue-once.pml:459 - [((!(stopped)&&!(isLifted)))] (127:0:2 - 1)
		IfNotBlocked
		reached[1][22] = 1;
		if (!(( !(((int)now.stopped))&& !(((int)now.isLifted)))))
			continue;
		/* merge: stopped = 1(127, 23, 127) */
		reached[1][23] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.stopped);
		now.stopped = 1;
#ifdef VAR_RANGES
		logval("stopped", ((int)now.stopped));
#endif
		;
		/* merge: stoppedAt = tick(127, 24, 127) */
		reached[1][24] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.stoppedAt);
		now.stoppedAt = ((int)now.tick);
#ifdef VAR_RANGES
		logval("stoppedAt", ((int)now.stoppedAt));
#endif
		;
		/* merge: .(goto)(0, 128, 127) */
		reached[1][128] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 12: // STATE 26 - issue-once.pml:460 - [(stopped)] (127:0:3 - 1)
		IfNotBlocked
		reached[1][26] = 1;
		if (!(((int)now.stopped)))
			continue;
		/* merge: stopped = 0(127, 27, 127) */
		reached[1][27] = 1;
		(trpt+1)->bup.ovals = grab_ints(3);
		(trpt+1)->bup.ovals[0] = ((int)now.stopped);
		now.stopped = 0;
#ifdef VAR_RANGES
		logval("stopped", ((int)now.stopped));
#endif
		;
		/* merge: isLifted = 1(127, 28, 127) */
		reached[1][28] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isLifted);
		now.isLifted = 1;
#ifdef VAR_RANGES
		logval("isLifted", ((int)now.isLifted));
#endif
		;
		/* merge: stoppedAt = 0(127, 29, 127) */
		reached[1][29] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.stoppedAt);
		now.stoppedAt = 0;
#ifdef VAR_RANGES
		logval("stoppedAt", ((int)now.stoppedAt));
#endif
		;
		/* merge: .(goto)(0, 128, 127) */
		reached[1][128] = 1;
		;
		_m = 3; goto P999; /* 4 */
	case 13: // STATE 31 - issue-once.pml:461 - [(!(hadForeign))] (39:0:1 - 1)
		IfNotBlocked
		reached[1][31] = 1;
		if (!( !(((int)now.hadForeign))))
			continue;
		/* merge: hadForeign = 1(0, 32, 39) */
		reached[1][32] = 1;
		(trpt+1)->bup.oval = ((int)now.hadForeign);
		now.hadForeign = 1;
#ifdef VAR_RANGES
		logval("hadForeign", ((int)now.hadForeign));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 14: // STATE 33 - issue-once.pml:101 - [action = (action+1)] (0:127:6 - 1)
		IfNotBlocked
		reached[1][33] = 1;
		(trpt+1)->bup.ovals = grab_ints(6);
		(trpt+1)->bup.ovals[0] = ((int)now.action);
		now.action = (((int)now.action)+1);
#ifdef VAR_RANGES
		logval("action", ((int)now.action));
#endif
		;
		/* merge: actionOf = 3(127, 34, 127) */
		reached[1][34] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.actionOf);
		now.actionOf = 3;
#ifdef VAR_RANGES
		logval("actionOf", ((int)now.actionOf));
#endif
		;
		/* merge: startedAt = (tick+2)(127, 35, 127) */
		reached[1][35] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.startedAt);
		now.startedAt = (((int)now.tick)+2);
#ifdef VAR_RANGES
		logval("startedAt", ((int)now.startedAt));
#endif
		;
		/* merge: isDone = 0(127, 36, 127) */
		reached[1][36] = 1;
		(trpt+1)->bup.ovals[3] = ((int)now.isDone);
		now.isDone = 0;
#ifdef VAR_RANGES
		logval("isDone", ((int)now.isDone));
#endif
		;
		/* merge: isOlder[0] = 0(127, 37, 127) */
		reached[1][37] = 1;
		(trpt+1)->bup.ovals[4] = ((int)now.isOlder[0]);
		now.isOlder[0] = 0;
#ifdef VAR_RANGES
		logval("isOlder[0]", ((int)now.isOlder[0]));
#endif
		;
		/* merge: isOlder[1] = 0(127, 38, 127) */
		reached[1][38] = 1;
		(trpt+1)->bup.ovals[5] = ((int)now.isOlder[1]);
		now.isOlder[1] = 0;
#ifdef VAR_RANGES
		logval("isOlder[1]", ((int)now.isOlder[1]));
#endif
		;
		/* merge: .(goto)(0, 128, 127) */
		reached[1][128] = 1;
		;
		_m = 3; goto P999; /* 6 */
	case 15: // STATE 41 - issue-once.pml:462 - [(((action>0)&&!(isDone)))] (127:0:1 - 1)
		IfNotBlocked
		reached[1][41] = 1;
		if (!(((((int)now.action)>0)&& !(((int)now.isDone)))))
			continue;
		/* merge: isDone = 1(0, 42, 127) */
		reached[1][42] = 1;
		(trpt+1)->bup.oval = ((int)now.isDone);
		now.isDone = 1;
#ifdef VAR_RANGES
		logval("isDone", ((int)now.isDone));
#endif
		;
		/* merge: .(goto)(0, 128, 127) */
		reached[1][128] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 16: // STATE 44 - issue-once.pml:465 - [((flight[0]==1))] (57:0:1 - 1)
		IfNotBlocked
		reached[1][44] = 1;
		if (!((((int)now.flight[0])==1)))
			continue;
		/* merge: i = (running[0]-1)(0, 45, 57) */
		reached[1][45] = 1;
		(trpt+1)->bup.oval = ((int)((P1 *)_this)->i);
		((P1 *)_this)->i = (((int)now.running[0])-1);
#ifdef VAR_RANGES
		logval("World:i", ((int)((P1 *)_this)->i));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 17: // STATE 46 - issue-once.pml:111 - [executions[i] = (executions[i]+1)] (0:56:1 - 1)
		IfNotBlocked
		reached[1][46] = 1;
		(trpt+1)->bup.oval = ((int)now.executions[ Index(((int)((P1 *)_this)->i), 2) ]);
		now.executions[ Index(((P1 *)_this)->i, 2) ] = (((int)now.executions[ Index(((int)((P1 *)_this)->i), 2) ])+1);
#ifdef VAR_RANGES
		logval("executions[World:i]", ((int)now.executions[ Index(((int)((P1 *)_this)->i), 2) ]));
#endif
		;
		/* merge: assert((executions[i]<=1))(56, 47, 56) */
		reached[1][47] = 1;
		spin_assert((((int)now.executions[ Index(((int)((P1 *)_this)->i), 2) ])<=1), "(executions[i]<=1)", II, tt, t);
		/* merge: assert(!(cancelRequested[i]))(56, 48, 56) */
		reached[1][48] = 1;
		spin_assert( !(((int)now.cancelRequested[ Index(((int)((P1 *)_this)->i), 2) ])), " !(cancelRequested[i])", II, tt, t);
		/* merge: assert(!((status[i]>=4)))(56, 49, 56) */
		reached[1][49] = 1;
		spin_assert( !((((int)now.status[ Index(((int)((P1 *)_this)->i), 2) ])>=4)), " !((status[i]>=4))", II, tt, t);
		_m = 3; goto P999; /* 3 */
	case 18: // STATE 50 - issue-once.pml:101 - [action = (action+1)] (0:127:9 - 1)
		IfNotBlocked
		reached[1][50] = 1;
		(trpt+1)->bup.ovals = grab_ints(9);
		(trpt+1)->bup.ovals[0] = ((int)now.action);
		now.action = (((int)now.action)+1);
#ifdef VAR_RANGES
		logval("action", ((int)now.action));
#endif
		;
		/* merge: actionOf = (i+1)(127, 51, 127) */
		reached[1][51] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.actionOf);
		now.actionOf = (((int)((P1 *)_this)->i)+1);
#ifdef VAR_RANGES
		logval("actionOf", ((int)now.actionOf));
#endif
		;
		/* merge: startedAt = (tick+2)(127, 52, 127) */
		reached[1][52] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.startedAt);
		now.startedAt = (((int)now.tick)+2);
#ifdef VAR_RANGES
		logval("startedAt", ((int)now.startedAt));
#endif
		;
		/* merge: isDone = 0(127, 53, 127) */
		reached[1][53] = 1;
		(trpt+1)->bup.ovals[3] = ((int)now.isDone);
		now.isDone = 0;
#ifdef VAR_RANGES
		logval("isDone", ((int)now.isDone));
#endif
		;
		/* merge: isOlder[0] = 0(127, 54, 127) */
		reached[1][54] = 1;
		(trpt+1)->bup.ovals[4] = ((int)now.isOlder[0]);
		now.isOlder[0] = 0;
#ifdef VAR_RANGES
		logval("isOlder[0]", ((int)now.isOlder[0]));
#endif
		;
		/* merge: isOlder[1] = 0(127, 55, 127) */
		reached[1][55] = 1;
		(trpt+1)->bup.ovals[5] = ((int)now.isOlder[1]);
		now.isOlder[1] = 0;
#ifdef VAR_RANGES
		logval("isOlder[1]", ((int)now.isOlder[1]));
#endif
		;
		/* merge: flight[0] = 2(127, 58, 127) */
		reached[1][58] = 1;
		(trpt+1)->bup.ovals[6] = ((int)now.flight[0]);
		now.flight[0] = 2;
#ifdef VAR_RANGES
		logval("flight[0]", ((int)now.flight[0]));
#endif
		;
		/* merge: flightBound[0] = 0(127, 59, 127) */
		reached[1][59] = 1;
		(trpt+1)->bup.ovals[7] = ((int)now.flightBound[0]);
		now.flightBound[0] = 0;
#ifdef VAR_RANGES
		logval("flightBound[0]", ((int)now.flightBound[0]));
#endif
		;
		/* merge: i = 0(127, 60, 127) */
		reached[1][60] = 1;
		(trpt+1)->bup.ovals[8] = ((int)((P1 *)_this)->i);
		((P1 *)_this)->i = 0;
#ifdef VAR_RANGES
		logval("World:i", ((int)((P1 *)_this)->i));
#endif
		;
		/* merge: .(goto)(0, 128, 127) */
		reached[1][128] = 1;
		;
		_m = 3; goto P999; /* 9 */
	case 19: // STATE 62 - issue-once.pml:466 - [((flight[1]==1))] (75:0:1 - 1)
		IfNotBlocked
		reached[1][62] = 1;
		if (!((((int)now.flight[1])==1)))
			continue;
		/* merge: i = (running[1]-1)(0, 63, 75) */
		reached[1][63] = 1;
		(trpt+1)->bup.oval = ((int)((P1 *)_this)->i);
		((P1 *)_this)->i = (((int)now.running[1])-1);
#ifdef VAR_RANGES
		logval("World:i", ((int)((P1 *)_this)->i));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 20: // STATE 64 - issue-once.pml:111 - [executions[i] = (executions[i]+1)] (0:74:1 - 1)
		IfNotBlocked
		reached[1][64] = 1;
		(trpt+1)->bup.oval = ((int)now.executions[ Index(((int)((P1 *)_this)->i), 2) ]);
		now.executions[ Index(((P1 *)_this)->i, 2) ] = (((int)now.executions[ Index(((int)((P1 *)_this)->i), 2) ])+1);
#ifdef VAR_RANGES
		logval("executions[World:i]", ((int)now.executions[ Index(((int)((P1 *)_this)->i), 2) ]));
#endif
		;
		/* merge: assert((executions[i]<=1))(74, 65, 74) */
		reached[1][65] = 1;
		spin_assert((((int)now.executions[ Index(((int)((P1 *)_this)->i), 2) ])<=1), "(executions[i]<=1)", II, tt, t);
		/* merge: assert(!(cancelRequested[i]))(74, 66, 74) */
		reached[1][66] = 1;
		spin_assert( !(((int)now.cancelRequested[ Index(((int)((P1 *)_this)->i), 2) ])), " !(cancelRequested[i])", II, tt, t);
		/* merge: assert(!((status[i]>=4)))(74, 67, 74) */
		reached[1][67] = 1;
		spin_assert( !((((int)now.status[ Index(((int)((P1 *)_this)->i), 2) ])>=4)), " !((status[i]>=4))", II, tt, t);
		_m = 3; goto P999; /* 3 */
	case 21: // STATE 68 - issue-once.pml:101 - [action = (action+1)] (0:127:9 - 1)
		IfNotBlocked
		reached[1][68] = 1;
		(trpt+1)->bup.ovals = grab_ints(9);
		(trpt+1)->bup.ovals[0] = ((int)now.action);
		now.action = (((int)now.action)+1);
#ifdef VAR_RANGES
		logval("action", ((int)now.action));
#endif
		;
		/* merge: actionOf = (i+1)(127, 69, 127) */
		reached[1][69] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.actionOf);
		now.actionOf = (((int)((P1 *)_this)->i)+1);
#ifdef VAR_RANGES
		logval("actionOf", ((int)now.actionOf));
#endif
		;
		/* merge: startedAt = (tick+2)(127, 70, 127) */
		reached[1][70] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.startedAt);
		now.startedAt = (((int)now.tick)+2);
#ifdef VAR_RANGES
		logval("startedAt", ((int)now.startedAt));
#endif
		;
		/* merge: isDone = 0(127, 71, 127) */
		reached[1][71] = 1;
		(trpt+1)->bup.ovals[3] = ((int)now.isDone);
		now.isDone = 0;
#ifdef VAR_RANGES
		logval("isDone", ((int)now.isDone));
#endif
		;
		/* merge: isOlder[0] = 0(127, 72, 127) */
		reached[1][72] = 1;
		(trpt+1)->bup.ovals[4] = ((int)now.isOlder[0]);
		now.isOlder[0] = 0;
#ifdef VAR_RANGES
		logval("isOlder[0]", ((int)now.isOlder[0]));
#endif
		;
		/* merge: isOlder[1] = 0(127, 73, 127) */
		reached[1][73] = 1;
		(trpt+1)->bup.ovals[5] = ((int)now.isOlder[1]);
		now.isOlder[1] = 0;
#ifdef VAR_RANGES
		logval("isOlder[1]", ((int)now.isOlder[1]));
#endif
		;
		/* merge: flight[1] = 2(127, 76, 127) */
		reached[1][76] = 1;
		(trpt+1)->bup.ovals[6] = ((int)now.flight[1]);
		now.flight[1] = 2;
#ifdef VAR_RANGES
		logval("flight[1]", ((int)now.flight[1]));
#endif
		;
		/* merge: flightBound[1] = 0(127, 77, 127) */
		reached[1][77] = 1;
		(trpt+1)->bup.ovals[7] = ((int)now.flightBound[1]);
		now.flightBound[1] = 0;
#ifdef VAR_RANGES
		logval("flightBound[1]", ((int)now.flightBound[1]));
#endif
		;
		/* merge: i = 0(127, 78, 127) */
		reached[1][78] = 1;
		(trpt+1)->bup.ovals[8] = ((int)((P1 *)_this)->i);
		((P1 *)_this)->i = 0;
#ifdef VAR_RANGES
		logval("World:i", ((int)((P1 *)_this)->i));
#endif
		;
		/* merge: .(goto)(0, 128, 127) */
		reached[1][128] = 1;
		;
		_m = 3; goto P999; /* 9 */
	case 22: // STATE 80 - issue-once.pml:467 - [((flight[0]==1))] (127:0:2 - 1)
		IfNotBlocked
		reached[1][80] = 1;
		if (!((((int)now.flight[0])==1)))
			continue;
		/* merge: flight[0] = 3(127, 81, 127) */
		reached[1][81] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.flight[0]);
		now.flight[0] = 3;
#ifdef VAR_RANGES
		logval("flight[0]", ((int)now.flight[0]));
#endif
		;
		/* merge: flightBound[0] = 0(127, 82, 127) */
		reached[1][82] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.flightBound[0]);
		now.flightBound[0] = 0;
#ifdef VAR_RANGES
		logval("flightBound[0]", ((int)now.flightBound[0]));
#endif
		;
		/* merge: .(goto)(0, 128, 127) */
		reached[1][128] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 23: // STATE 84 - issue-once.pml:468 - [((flight[1]==1))] (127:0:2 - 1)
		IfNotBlocked
		reached[1][84] = 1;
		if (!((((int)now.flight[1])==1)))
			continue;
		/* merge: flight[1] = 3(127, 85, 127) */
		reached[1][85] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.flight[1]);
		now.flight[1] = 3;
#ifdef VAR_RANGES
		logval("flight[1]", ((int)now.flight[1]));
#endif
		;
		/* merge: flightBound[1] = 0(127, 86, 127) */
		reached[1][86] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.flightBound[1]);
		now.flightBound[1] = 0;
#ifdef VAR_RANGES
		logval("flightBound[1]", ((int)now.flightBound[1]));
#endif
		;
		/* merge: .(goto)(0, 128, 127) */
		reached[1][128] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 24: // STATE 88 - issue-once.pml:469 - [(unheard[0])] (101:0:1 - 1)
		IfNotBlocked
		reached[1][88] = 1;
		if (!(((int)now.unheard[0])))
			continue;
		/* merge: unheard[0] = 0(0, 89, 101) */
		reached[1][89] = 1;
		(trpt+1)->bup.oval = ((int)now.unheard[0]);
		now.unheard[0] = 0;
#ifdef VAR_RANGES
		logval("unheard[0]", ((int)now.unheard[0]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 25: // STATE 90 - issue-once.pml:111 - [executions[0] = (executions[0]+1)] (0:100:1 - 1)
		IfNotBlocked
		reached[1][90] = 1;
		(trpt+1)->bup.oval = ((int)now.executions[0]);
		now.executions[0] = (((int)now.executions[0])+1);
#ifdef VAR_RANGES
		logval("executions[0]", ((int)now.executions[0]));
#endif
		;
		/* merge: assert((executions[0]<=1))(100, 91, 100) */
		reached[1][91] = 1;
		spin_assert((((int)now.executions[0])<=1), "(executions[0]<=1)", II, tt, t);
		/* merge: assert(!(cancelRequested[0]))(100, 92, 100) */
		reached[1][92] = 1;
		spin_assert( !(((int)now.cancelRequested[0])), " !(cancelRequested[0])", II, tt, t);
		/* merge: assert(!((status[0]>=4)))(100, 93, 100) */
		reached[1][93] = 1;
		spin_assert( !((((int)now.status[0])>=4)), " !((status[0]>=4))", II, tt, t);
		_m = 3; goto P999; /* 3 */
	case 26: // STATE 94 - issue-once.pml:101 - [action = (action+1)] (0:127:6 - 1)
		IfNotBlocked
		reached[1][94] = 1;
		(trpt+1)->bup.ovals = grab_ints(6);
		(trpt+1)->bup.ovals[0] = ((int)now.action);
		now.action = (((int)now.action)+1);
#ifdef VAR_RANGES
		logval("action", ((int)now.action));
#endif
		;
		/* merge: actionOf = (0+1)(127, 95, 127) */
		reached[1][95] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.actionOf);
		now.actionOf = (0+1);
#ifdef VAR_RANGES
		logval("actionOf", ((int)now.actionOf));
#endif
		;
		/* merge: startedAt = (tick+2)(127, 96, 127) */
		reached[1][96] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.startedAt);
		now.startedAt = (((int)now.tick)+2);
#ifdef VAR_RANGES
		logval("startedAt", ((int)now.startedAt));
#endif
		;
		/* merge: isDone = 0(127, 97, 127) */
		reached[1][97] = 1;
		(trpt+1)->bup.ovals[3] = ((int)now.isDone);
		now.isDone = 0;
#ifdef VAR_RANGES
		logval("isDone", ((int)now.isDone));
#endif
		;
		/* merge: isOlder[0] = 0(127, 98, 127) */
		reached[1][98] = 1;
		(trpt+1)->bup.ovals[4] = ((int)now.isOlder[0]);
		now.isOlder[0] = 0;
#ifdef VAR_RANGES
		logval("isOlder[0]", ((int)now.isOlder[0]));
#endif
		;
		/* merge: isOlder[1] = 0(127, 99, 127) */
		reached[1][99] = 1;
		(trpt+1)->bup.ovals[5] = ((int)now.isOlder[1]);
		now.isOlder[1] = 0;
#ifdef VAR_RANGES
		logval("isOlder[1]", ((int)now.isOlder[1]));
#endif
		;
		/* merge: .(goto)(0, 128, 127) */
		reached[1][128] = 1;
		;
		_m = 3; goto P999; /* 6 */
	case 27: // STATE 103 - issue-once.pml:470 - [(unheard[1])] (116:0:1 - 1)
		IfNotBlocked
		reached[1][103] = 1;
		if (!(((int)now.unheard[1])))
			continue;
		/* merge: unheard[1] = 0(0, 104, 116) */
		reached[1][104] = 1;
		(trpt+1)->bup.oval = ((int)now.unheard[1]);
		now.unheard[1] = 0;
#ifdef VAR_RANGES
		logval("unheard[1]", ((int)now.unheard[1]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 28: // STATE 105 - issue-once.pml:111 - [executions[1] = (executions[1]+1)] (0:115:1 - 1)
		IfNotBlocked
		reached[1][105] = 1;
		(trpt+1)->bup.oval = ((int)now.executions[1]);
		now.executions[1] = (((int)now.executions[1])+1);
#ifdef VAR_RANGES
		logval("executions[1]", ((int)now.executions[1]));
#endif
		;
		/* merge: assert((executions[1]<=1))(115, 106, 115) */
		reached[1][106] = 1;
		spin_assert((((int)now.executions[1])<=1), "(executions[1]<=1)", II, tt, t);
		/* merge: assert(!(cancelRequested[1]))(115, 107, 115) */
		reached[1][107] = 1;
		spin_assert( !(((int)now.cancelRequested[1])), " !(cancelRequested[1])", II, tt, t);
		/* merge: assert(!((status[1]>=4)))(115, 108, 115) */
		reached[1][108] = 1;
		spin_assert( !((((int)now.status[1])>=4)), " !((status[1]>=4))", II, tt, t);
		_m = 3; goto P999; /* 3 */
	case 29: // STATE 109 - issue-once.pml:101 - [action = (action+1)] (0:127:6 - 1)
		IfNotBlocked
		reached[1][109] = 1;
		(trpt+1)->bup.ovals = grab_ints(6);
		(trpt+1)->bup.ovals[0] = ((int)now.action);
		now.action = (((int)now.action)+1);
#ifdef VAR_RANGES
		logval("action", ((int)now.action));
#endif
		;
		/* merge: actionOf = (1+1)(127, 110, 127) */
		reached[1][110] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.actionOf);
		now.actionOf = (1+1);
#ifdef VAR_RANGES
		logval("actionOf", ((int)now.actionOf));
#endif
		;
		/* merge: startedAt = (tick+2)(127, 111, 127) */
		reached[1][111] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.startedAt);
		now.startedAt = (((int)now.tick)+2);
#ifdef VAR_RANGES
		logval("startedAt", ((int)now.startedAt));
#endif
		;
		/* merge: isDone = 0(127, 112, 127) */
		reached[1][112] = 1;
		(trpt+1)->bup.ovals[3] = ((int)now.isDone);
		now.isDone = 0;
#ifdef VAR_RANGES
		logval("isDone", ((int)now.isDone));
#endif
		;
		/* merge: isOlder[0] = 0(127, 113, 127) */
		reached[1][113] = 1;
		(trpt+1)->bup.ovals[4] = ((int)now.isOlder[0]);
		now.isOlder[0] = 0;
#ifdef VAR_RANGES
		logval("isOlder[0]", ((int)now.isOlder[0]));
#endif
		;
		/* merge: isOlder[1] = 0(127, 114, 127) */
		reached[1][114] = 1;
		(trpt+1)->bup.ovals[5] = ((int)now.isOlder[1]);
		now.isOlder[1] = 0;
#ifdef VAR_RANGES
		logval("isOlder[1]", ((int)now.isOlder[1]));
#endif
		;
		/* merge: .(goto)(0, 128, 127) */
		reached[1][128] = 1;
		;
		_m = 3; goto P999; /* 6 */
	case 30: // STATE 118 - issue-once.pml:471 - [(unheard[0])] (127:0:1 - 1)
		IfNotBlocked
		reached[1][118] = 1;
		if (!(((int)now.unheard[0])))
			continue;
		/* merge: unheard[0] = 0(0, 119, 127) */
		reached[1][119] = 1;
		(trpt+1)->bup.oval = ((int)now.unheard[0]);
		now.unheard[0] = 0;
#ifdef VAR_RANGES
		logval("unheard[0]", ((int)now.unheard[0]));
#endif
		;
		/* merge: .(goto)(0, 128, 127) */
		reached[1][128] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 31: // STATE 121 - issue-once.pml:472 - [(unheard[1])] (127:0:1 - 1)
		IfNotBlocked
		reached[1][121] = 1;
		if (!(((int)now.unheard[1])))
			continue;
		/* merge: unheard[1] = 0(0, 122, 127) */
		reached[1][122] = 1;
		(trpt+1)->bup.oval = ((int)now.unheard[1]);
		now.unheard[1] = 0;
#ifdef VAR_RANGES
		logval("unheard[1]", ((int)now.unheard[1]));
#endif
		;
		/* merge: .(goto)(0, 128, 127) */
		reached[1][128] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 32: // STATE 124 - issue-once.pml:474 - [((((tick<6)&&!((((flight[0]==1)&&(flightBound[0]<=tick))||((unheard[0]!=0)&&((unheard[0]-1)<=tick)))))&&!((((flight[1]==1)&&(flightBound[1]<=tick))||((unheard[1]!=0)&&((unheard[1]-1)<=tick))))))] (127:0:1 - 1)
		IfNotBlocked
		reached[1][124] = 1;
		if (!((((((int)now.tick)<6)&& !((((((int)now.flight[0])==1)&&(((int)now.flightBound[0])<=((int)now.tick)))||((((int)now.unheard[0])!=0)&&((((int)now.unheard[0])-1)<=((int)now.tick))))))&& !((((((int)now.flight[1])==1)&&(((int)now.flightBound[1])<=((int)now.tick)))||((((int)now.unheard[1])!=0)&&((((int)now.unheard[1])-1)<=((int)now.tick))))))))
			continue;
		/* merge: tick = (tick+1)(0, 125, 127) */
		reached[1][125] = 1;
		(trpt+1)->bup.oval = ((int)now.tick);
		now.tick = (((int)now.tick)+1);
#ifdef VAR_RANGES
		logval("tick", ((int)now.tick));
#endif
		;
		/* merge: .(goto)(0, 128, 127) */
		reached[1][128] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 33: // STATE 130 - issue-once.pml:476 - [-end-] (0:0:0 - 1)
		IfNotBlocked
		reached[1][130] = 1;
		if (!delproc(1, II)) continue;
		_m = 3; goto P999; /* 0 */

		 /* PROC Worker */
	case 34: // STATE 1 - issue-once.pml:190 - [(((phase[0]!=0)&&(phase[0]!=7)))] (18:0:4 - 1)
		IfNotBlocked
		reached[0][1] = 1;
		if (!(((((int)now.phase[0])!=0)&&(((int)now.phase[0])!=7))))
			continue;
		/* merge: r = 0(18, 2, 18) */
		reached[0][2] = 1;
		(trpt+1)->bup.ovals = grab_ints(4);
		(trpt+1)->bup.ovals[0] = ((int)((P0 *)_this)->r);
		((P0 *)_this)->r = 0;
#ifdef VAR_RANGES
		logval("Worker:r", ((int)((P0 *)_this)->r));
#endif
		;
		/* merge: .(goto)(18, 6, 18) */
		reached[0][6] = 1;
		;
		/* merge: running[_pid] = (r+1)(18, 7, 18) */
		reached[0][7] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = (((int)((P0 *)_this)->r)+1);
#ifdef VAR_RANGES
		logval("running[_pid]", ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isAwaited[_pid] = 1(18, 8, 18) */
		reached[0][8] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = 1;
#ifdef VAR_RANGES
		logval("isAwaited[_pid]", ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isCurrent[_pid] = 1(18, 9, 18) */
		reached[0][9] = 1;
		(trpt+1)->bup.ovals[3] = ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = 1;
#ifdef VAR_RANGES
		logval("isCurrent[_pid]", ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		_m = 3; goto P999; /* 5 */
	case 35: // STATE 3 - issue-once.pml:191 - [(((phase[1]!=0)&&(phase[1]!=7)))] (18:0:4 - 1)
		IfNotBlocked
		reached[0][3] = 1;
		if (!(((((int)now.phase[1])!=0)&&(((int)now.phase[1])!=7))))
			continue;
		/* merge: r = 1(18, 4, 18) */
		reached[0][4] = 1;
		(trpt+1)->bup.ovals = grab_ints(4);
		(trpt+1)->bup.ovals[0] = ((int)((P0 *)_this)->r);
		((P0 *)_this)->r = 1;
#ifdef VAR_RANGES
		logval("Worker:r", ((int)((P0 *)_this)->r));
#endif
		;
		/* merge: .(goto)(18, 6, 18) */
		reached[0][6] = 1;
		;
		/* merge: running[_pid] = (r+1)(18, 7, 18) */
		reached[0][7] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = (((int)((P0 *)_this)->r)+1);
#ifdef VAR_RANGES
		logval("running[_pid]", ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isAwaited[_pid] = 1(18, 8, 18) */
		reached[0][8] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = 1;
#ifdef VAR_RANGES
		logval("isAwaited[_pid]", ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isCurrent[_pid] = 1(18, 9, 18) */
		reached[0][9] = 1;
		(trpt+1)->bup.ovals[3] = ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = 1;
#ifdef VAR_RANGES
		logval("isCurrent[_pid]", ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		_m = 3; goto P999; /* 5 */
	case 36: // STATE 7 - issue-once.pml:193 - [running[_pid] = (r+1)] (0:18:3 - 3)
		IfNotBlocked
		reached[0][7] = 1;
		(trpt+1)->bup.ovals = grab_ints(3);
		(trpt+1)->bup.ovals[0] = ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = (((int)((P0 *)_this)->r)+1);
#ifdef VAR_RANGES
		logval("running[_pid]", ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isAwaited[_pid] = 1(18, 8, 18) */
		reached[0][8] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = 1;
#ifdef VAR_RANGES
		logval("isAwaited[_pid]", ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isCurrent[_pid] = 1(18, 9, 18) */
		reached[0][9] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = 1;
#ifdef VAR_RANGES
		logval("isCurrent[_pid]", ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 37: // STATE 10 - issue-once.pml:197 - [((phase[r]==1))] (46:0:0 - 1)
		IfNotBlocked
		reached[0][10] = 1;
		if (!((((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ])==1)))
			continue;
		/* merge: goto checkEligibility(0, 11, 46) */
		reached[0][11] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 38: // STATE 12 - issue-once.pml:198 - [((phase[r]==2))] (397:0:0 - 1)
		IfNotBlocked
		reached[0][12] = 1;
		if (!((((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ])==2)))
			continue;
		/* merge: goto issueCommand(0, 13, 397) */
		reached[0][13] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 39: // STATE 14 - issue-once.pml:199 - [((phase[r]==3))] (912:0:0 - 1)
		IfNotBlocked
		reached[0][14] = 1;
		if (!((((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ])==3)))
			continue;
		/* merge: goto pollDeviceActionState(0, 15, 912) */
		reached[0][15] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 40: // STATE 21 - issue-once.pml:208 - [((status[r]!=1))] (104:0:0 - 1)
		IfNotBlocked
		reached[0][21] = 1;
		if (!((((int)now.status[ Index(((int)((P0 *)_this)->r), 2) ])!=1)))
			continue;
		/* merge: goto resume(0, 22, 104) */
		reached[0][22] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 41: // STATE 23 - issue-once.pml:209 - [(((status[r]==1)&&cancelRequested[r]))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][23] = 1;
		if (!(((((int)now.status[ Index(((int)((P0 *)_this)->r), 2) ])==1)&&((int)now.cancelRequested[ Index(((int)((P0 *)_this)->r), 2) ]))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 42: // STATE 24 - issue-once.pml:160 - [(isAwaited[_pid])] (39:0:2 - 1)
		IfNotBlocked
		reached[0][24] = 1;
		if (!(((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ])))
			continue;
		/* merge: phase[r] = 4(39, 25, 39) */
		reached[0][25] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]);
		now.phase[ Index(((P0 *)_this)->r, 2) ] = 4;
#ifdef VAR_RANGES
		logval("phase[Worker:r]", ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]));
#endif
		;
		/* merge: isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))(39, 26, 39) */
		reached[0][26] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]);
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = (((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])&&(((int)now.running[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])!=(((int)((P0 *)_this)->r)+1)));
#ifdef VAR_RANGES
		logval("isAwaited[(1-_pid)]", ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]));
#endif
		;
		/* merge: .(goto)(0, 29, 39) */
		reached[0][29] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 43: // STATE 30 - issue-once.pml:149 - [running[_pid] = 0] (0:20:9 - 1)
		IfNotBlocked
		reached[0][30] = 1;
		(trpt+1)->bup.ovals = grab_ints(9);
		(trpt+1)->bup.ovals[0] = ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("running[_pid]", ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isAwaited[_pid] = 0(20, 31, 20) */
		reached[0][31] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isAwaited[_pid]", ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isCurrent[_pid] = 0(20, 32, 20) */
		reached[0][32] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isCurrent[_pid]", ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isOwnAttempt[_pid] = 0(20, 33, 20) */
		reached[0][33] = 1;
		(trpt+1)->bup.ovals[3] = ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isOwnAttempt[_pid]", ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: now = 0(20, 34, 20) */
		reached[0][34] = 1;
		(trpt+1)->bup.ovals[4] = ((int)((P0 *)_this)->now);
		((P0 *)_this)->now = 0;
#ifdef VAR_RANGES
		logval("Worker:now", ((int)((P0 *)_this)->now));
#endif
		;
		/* merge: seen = 0(20, 35, 20) */
		reached[0][35] = 1;
		(trpt+1)->bup.ovals[5] = ((int)((P0 *)_this)->seen);
		((P0 *)_this)->seen = 0;
#ifdef VAR_RANGES
		logval("Worker:seen", ((int)((P0 *)_this)->seen));
#endif
		;
		/* merge: since = 0(20, 36, 20) */
		reached[0][36] = 1;
		(trpt+1)->bup.ovals[6] = ((int)((P0 *)_this)->since);
		((P0 *)_this)->since = 0;
#ifdef VAR_RANGES
		logval("Worker:since", ((int)((P0 *)_this)->since));
#endif
		;
		/* merge: progress = 0(20, 37, 20) */
		reached[0][37] = 1;
		(trpt+1)->bup.ovals[7] = ((int)((P0 *)_this)->progress);
		((P0 *)_this)->progress = 0;
#ifdef VAR_RANGES
		logval("Worker:progress", ((int)((P0 *)_this)->progress));
#endif
		;
		/* merge: r = 0(20, 38, 20) */
		reached[0][38] = 1;
		(trpt+1)->bup.ovals[8] = ((int)((P0 *)_this)->r);
		((P0 *)_this)->r = 0;
#ifdef VAR_RANGES
		logval("Worker:r", ((int)((P0 *)_this)->r));
#endif
		;
		/* merge: goto end_idle(20, 41, 20) */
		reached[0][41] = 1;
		;
		_m = 3; goto P999; /* 9 */
	case 44: // STATE 47 - issue-once.pml:216 - [(((status[r]==2)||(status[r]==3)))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][47] = 1;
		if (!(((((int)now.status[ Index(((int)((P0 *)_this)->r), 2) ])==2)||(((int)now.status[ Index(((int)((P0 *)_this)->r), 2) ])==3))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 45: // STATE 48 - issue-once.pml:160 - [(isAwaited[_pid])] (63:0:2 - 1)
		IfNotBlocked
		reached[0][48] = 1;
		if (!(((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ])))
			continue;
		/* merge: phase[r] = 2(63, 49, 63) */
		reached[0][49] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]);
		now.phase[ Index(((P0 *)_this)->r, 2) ] = 2;
#ifdef VAR_RANGES
		logval("phase[Worker:r]", ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]));
#endif
		;
		/* merge: isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))(63, 50, 63) */
		reached[0][50] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]);
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = (((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])&&(((int)now.running[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])!=(((int)((P0 *)_this)->r)+1)));
#ifdef VAR_RANGES
		logval("isAwaited[(1-_pid)]", ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]));
#endif
		;
		/* merge: .(goto)(0, 53, 63) */
		reached[0][53] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 46: // STATE 54 - issue-once.pml:149 - [running[_pid] = 0] (0:20:9 - 1)
		IfNotBlocked
		reached[0][54] = 1;
		(trpt+1)->bup.ovals = grab_ints(9);
		(trpt+1)->bup.ovals[0] = ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("running[_pid]", ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isAwaited[_pid] = 0(20, 55, 20) */
		reached[0][55] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isAwaited[_pid]", ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isCurrent[_pid] = 0(20, 56, 20) */
		reached[0][56] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isCurrent[_pid]", ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isOwnAttempt[_pid] = 0(20, 57, 20) */
		reached[0][57] = 1;
		(trpt+1)->bup.ovals[3] = ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isOwnAttempt[_pid]", ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: now = 0(20, 58, 20) */
		reached[0][58] = 1;
		(trpt+1)->bup.ovals[4] = ((int)((P0 *)_this)->now);
		((P0 *)_this)->now = 0;
#ifdef VAR_RANGES
		logval("Worker:now", ((int)((P0 *)_this)->now));
#endif
		;
		/* merge: seen = 0(20, 59, 20) */
		reached[0][59] = 1;
		(trpt+1)->bup.ovals[5] = ((int)((P0 *)_this)->seen);
		((P0 *)_this)->seen = 0;
#ifdef VAR_RANGES
		logval("Worker:seen", ((int)((P0 *)_this)->seen));
#endif
		;
		/* merge: since = 0(20, 60, 20) */
		reached[0][60] = 1;
		(trpt+1)->bup.ovals[6] = ((int)((P0 *)_this)->since);
		((P0 *)_this)->since = 0;
#ifdef VAR_RANGES
		logval("Worker:since", ((int)((P0 *)_this)->since));
#endif
		;
		/* merge: progress = 0(20, 61, 20) */
		reached[0][61] = 1;
		(trpt+1)->bup.ovals[7] = ((int)((P0 *)_this)->progress);
		((P0 *)_this)->progress = 0;
#ifdef VAR_RANGES
		logval("Worker:progress", ((int)((P0 *)_this)->progress));
#endif
		;
		/* merge: r = 0(20, 62, 20) */
		reached[0][62] = 1;
		(trpt+1)->bup.ovals[8] = ((int)((P0 *)_this)->r);
		((P0 *)_this)->r = 0;
#ifdef VAR_RANGES
		logval("Worker:r", ((int)((P0 *)_this)->r));
#endif
		;
		/* merge: .(goto)(20, 102, 20) */
		reached[0][102] = 1;
		;
		/* merge: goto end_idle(20, 103, 20) */
		reached[0][103] = 1;
		;
		_m = 3; goto P999; /* 10 */
	case 47: // STATE 102 - issue-once.pml:220 - [.(goto)] (0:20:0 - 3)
		IfNotBlocked
		reached[0][102] = 1;
		;
		/* merge: goto end_idle(20, 103, 20) */
		reached[0][103] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 48: // STATE 65 - issue-once.pml:217 - [((status[r]==1))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][65] = 1;
		if (!((((int)now.status[ Index(((int)((P0 *)_this)->r), 2) ])==1)))
			continue;
		_m = 3; goto P999; /* 0 */
	case 49: // STATE 66 - issue-once.pml:160 - [(isAwaited[_pid])] (81:0:2 - 1)
		IfNotBlocked
		reached[0][66] = 1;
		if (!(((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ])))
			continue;
		/* merge: phase[r] = 1(81, 67, 81) */
		reached[0][67] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]);
		now.phase[ Index(((P0 *)_this)->r, 2) ] = 1;
#ifdef VAR_RANGES
		logval("phase[Worker:r]", ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]));
#endif
		;
		/* merge: isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))(81, 68, 81) */
		reached[0][68] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]);
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = (((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])&&(((int)now.running[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])!=(((int)((P0 *)_this)->r)+1)));
#ifdef VAR_RANGES
		logval("isAwaited[(1-_pid)]", ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]));
#endif
		;
		/* merge: .(goto)(0, 71, 81) */
		reached[0][71] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 50: // STATE 72 - issue-once.pml:149 - [running[_pid] = 0] (0:20:9 - 1)
		IfNotBlocked
		reached[0][72] = 1;
		(trpt+1)->bup.ovals = grab_ints(9);
		(trpt+1)->bup.ovals[0] = ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("running[_pid]", ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isAwaited[_pid] = 0(20, 73, 20) */
		reached[0][73] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isAwaited[_pid]", ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isCurrent[_pid] = 0(20, 74, 20) */
		reached[0][74] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isCurrent[_pid]", ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isOwnAttempt[_pid] = 0(20, 75, 20) */
		reached[0][75] = 1;
		(trpt+1)->bup.ovals[3] = ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isOwnAttempt[_pid]", ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: now = 0(20, 76, 20) */
		reached[0][76] = 1;
		(trpt+1)->bup.ovals[4] = ((int)((P0 *)_this)->now);
		((P0 *)_this)->now = 0;
#ifdef VAR_RANGES
		logval("Worker:now", ((int)((P0 *)_this)->now));
#endif
		;
		/* merge: seen = 0(20, 77, 20) */
		reached[0][77] = 1;
		(trpt+1)->bup.ovals[5] = ((int)((P0 *)_this)->seen);
		((P0 *)_this)->seen = 0;
#ifdef VAR_RANGES
		logval("Worker:seen", ((int)((P0 *)_this)->seen));
#endif
		;
		/* merge: since = 0(20, 78, 20) */
		reached[0][78] = 1;
		(trpt+1)->bup.ovals[6] = ((int)((P0 *)_this)->since);
		((P0 *)_this)->since = 0;
#ifdef VAR_RANGES
		logval("Worker:since", ((int)((P0 *)_this)->since));
#endif
		;
		/* merge: progress = 0(20, 79, 20) */
		reached[0][79] = 1;
		(trpt+1)->bup.ovals[7] = ((int)((P0 *)_this)->progress);
		((P0 *)_this)->progress = 0;
#ifdef VAR_RANGES
		logval("Worker:progress", ((int)((P0 *)_this)->progress));
#endif
		;
		/* merge: r = 0(20, 80, 20) */
		reached[0][80] = 1;
		(trpt+1)->bup.ovals[8] = ((int)((P0 *)_this)->r);
		((P0 *)_this)->r = 0;
#ifdef VAR_RANGES
		logval("Worker:r", ((int)((P0 *)_this)->r));
#endif
		;
		/* merge: .(goto)(20, 102, 20) */
		reached[0][102] = 1;
		;
		/* merge: goto end_idle(20, 103, 20) */
		reached[0][103] = 1;
		;
		_m = 3; goto P999; /* 10 */
	case 51: // STATE 84 - issue-once.pml:160 - [(isAwaited[_pid])] (99:0:2 - 1)
		IfNotBlocked
		reached[0][84] = 1;
		if (!(((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ])))
			continue;
		/* merge: phase[r] = status[r](99, 85, 99) */
		reached[0][85] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]);
		now.phase[ Index(((P0 *)_this)->r, 2) ] = ((int)now.status[ Index(((int)((P0 *)_this)->r), 2) ]);
#ifdef VAR_RANGES
		logval("phase[Worker:r]", ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]));
#endif
		;
		/* merge: isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))(99, 86, 99) */
		reached[0][86] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]);
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = (((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])&&(((int)now.running[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])!=(((int)((P0 *)_this)->r)+1)));
#ifdef VAR_RANGES
		logval("isAwaited[(1-_pid)]", ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]));
#endif
		;
		/* merge: .(goto)(0, 89, 99) */
		reached[0][89] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 52: // STATE 90 - issue-once.pml:149 - [running[_pid] = 0] (0:20:9 - 1)
		IfNotBlocked
		reached[0][90] = 1;
		(trpt+1)->bup.ovals = grab_ints(9);
		(trpt+1)->bup.ovals[0] = ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("running[_pid]", ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isAwaited[_pid] = 0(20, 91, 20) */
		reached[0][91] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isAwaited[_pid]", ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isCurrent[_pid] = 0(20, 92, 20) */
		reached[0][92] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isCurrent[_pid]", ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isOwnAttempt[_pid] = 0(20, 93, 20) */
		reached[0][93] = 1;
		(trpt+1)->bup.ovals[3] = ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isOwnAttempt[_pid]", ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: now = 0(20, 94, 20) */
		reached[0][94] = 1;
		(trpt+1)->bup.ovals[4] = ((int)((P0 *)_this)->now);
		((P0 *)_this)->now = 0;
#ifdef VAR_RANGES
		logval("Worker:now", ((int)((P0 *)_this)->now));
#endif
		;
		/* merge: seen = 0(20, 95, 20) */
		reached[0][95] = 1;
		(trpt+1)->bup.ovals[5] = ((int)((P0 *)_this)->seen);
		((P0 *)_this)->seen = 0;
#ifdef VAR_RANGES
		logval("Worker:seen", ((int)((P0 *)_this)->seen));
#endif
		;
		/* merge: since = 0(20, 96, 20) */
		reached[0][96] = 1;
		(trpt+1)->bup.ovals[6] = ((int)((P0 *)_this)->since);
		((P0 *)_this)->since = 0;
#ifdef VAR_RANGES
		logval("Worker:since", ((int)((P0 *)_this)->since));
#endif
		;
		/* merge: progress = 0(20, 97, 20) */
		reached[0][97] = 1;
		(trpt+1)->bup.ovals[7] = ((int)((P0 *)_this)->progress);
		((P0 *)_this)->progress = 0;
#ifdef VAR_RANGES
		logval("Worker:progress", ((int)((P0 *)_this)->progress));
#endif
		;
		/* merge: r = 0(20, 98, 20) */
		reached[0][98] = 1;
		(trpt+1)->bup.ovals[8] = ((int)((P0 *)_this)->r);
		((P0 *)_this)->r = 0;
#ifdef VAR_RANGES
		logval("Worker:r", ((int)((P0 *)_this)->r));
#endif
		;
		/* merge: .(goto)(20, 102, 20) */
		reached[0][102] = 1;
		;
		/* merge: goto end_idle(20, 103, 20) */
		reached[0][103] = 1;
		;
		_m = 3; goto P999; /* 10 */
	case 53: // STATE 105 - issue-once.pml:172 - [(((flight[_pid]==1)&&!(unheard[r])))] (122:0:3 - 1)
		IfNotBlocked
		reached[0][105] = 1;
		if (!(((((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ])==1)&& !(((int)now.unheard[ Index(((int)((P0 *)_this)->r), 2) ])))))
			continue;
		/* merge: unheard[r] = (flightBound[_pid]+1)(122, 106, 122) */
		reached[0][106] = 1;
		(trpt+1)->bup.ovals = grab_ints(3);
		(trpt+1)->bup.ovals[0] = ((int)now.unheard[ Index(((int)((P0 *)_this)->r), 2) ]);
		now.unheard[ Index(((P0 *)_this)->r, 2) ] = (((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ])+1);
#ifdef VAR_RANGES
		logval("unheard[Worker:r]", ((int)now.unheard[ Index(((int)((P0 *)_this)->r), 2) ]));
#endif
		;
		/* merge: .(goto)(122, 109, 122) */
		reached[0][109] = 1;
		;
		/* merge: flight[_pid] = 0(122, 110, 122) */
		reached[0][110] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flight[_pid]", ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: flightBound[_pid] = 0(122, 111, 122) */
		reached[0][111] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flightBound[_pid]", ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		_m = 3; goto P999; /* 4 */
	case 54: // STATE 110 - issue-once.pml:175 - [flight[_pid] = 0] (0:122:2 - 3)
		IfNotBlocked
		reached[0][110] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flight[_pid]", ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: flightBound[_pid] = 0(122, 111, 122) */
		reached[0][111] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flightBound[_pid]", ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 55: // STATE 113 - issue-once.pml:149 - [running[_pid] = 0] (0:20:9 - 1)
		IfNotBlocked
		reached[0][113] = 1;
		(trpt+1)->bup.ovals = grab_ints(9);
		(trpt+1)->bup.ovals[0] = ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("running[_pid]", ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isAwaited[_pid] = 0(20, 114, 20) */
		reached[0][114] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isAwaited[_pid]", ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isCurrent[_pid] = 0(20, 115, 20) */
		reached[0][115] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isCurrent[_pid]", ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isOwnAttempt[_pid] = 0(20, 116, 20) */
		reached[0][116] = 1;
		(trpt+1)->bup.ovals[3] = ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isOwnAttempt[_pid]", ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: now = 0(20, 117, 20) */
		reached[0][117] = 1;
		(trpt+1)->bup.ovals[4] = ((int)((P0 *)_this)->now);
		((P0 *)_this)->now = 0;
#ifdef VAR_RANGES
		logval("Worker:now", ((int)((P0 *)_this)->now));
#endif
		;
		/* merge: seen = 0(20, 118, 20) */
		reached[0][118] = 1;
		(trpt+1)->bup.ovals[5] = ((int)((P0 *)_this)->seen);
		((P0 *)_this)->seen = 0;
#ifdef VAR_RANGES
		logval("Worker:seen", ((int)((P0 *)_this)->seen));
#endif
		;
		/* merge: since = 0(20, 119, 20) */
		reached[0][119] = 1;
		(trpt+1)->bup.ovals[6] = ((int)((P0 *)_this)->since);
		((P0 *)_this)->since = 0;
#ifdef VAR_RANGES
		logval("Worker:since", ((int)((P0 *)_this)->since));
#endif
		;
		/* merge: progress = 0(20, 120, 20) */
		reached[0][120] = 1;
		(trpt+1)->bup.ovals[7] = ((int)((P0 *)_this)->progress);
		((P0 *)_this)->progress = 0;
#ifdef VAR_RANGES
		logval("Worker:progress", ((int)((P0 *)_this)->progress));
#endif
		;
		/* merge: r = 0(20, 121, 20) */
		reached[0][121] = 1;
		(trpt+1)->bup.ovals[8] = ((int)((P0 *)_this)->r);
		((P0 *)_this)->r = 0;
#ifdef VAR_RANGES
		logval("Worker:r", ((int)((P0 *)_this)->r));
#endif
		;
		/* merge: goto end_idle(20, 123, 20) */
		reached[0][123] = 1;
		;
		_m = 3; goto P999; /* 9 */
	case 56: // STATE 125 - issue-once.pml:225 - [(((lock==0)||(lock==(r+1))))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][125] = 1;
		if (!(((((int)now.lock)==0)||(((int)now.lock)==(((int)((P0 *)_this)->r)+1)))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 57: // STATE 126 - issue-once.pml:95 - [assert((((lock==0)||(lock==(r+1)))||((status[(lock-1)]!=2)&&(status[(lock-1)]!=3))))] (0:292:1 - 1)
		IfNotBlocked
		reached[0][126] = 1;
		spin_assert((((((int)now.lock)==0)||(((int)now.lock)==(((int)((P0 *)_this)->r)+1)))||((((int)now.status[ Index((((int)now.lock)-1), 2) ])!=2)&&(((int)now.status[ Index((((int)now.lock)-1), 2) ])!=3))), "(((lock==0)||(lock==(r+1)))||((status[(lock-1)]!=2)&&(status[(lock-1)]!=3)))", II, tt, t);
		/* merge: lock = (r+1)(292, 127, 292) */
		reached[0][127] = 1;
		(trpt+1)->bup.oval = ((int)now.lock);
		now.lock = (((int)((P0 *)_this)->r)+1);
#ifdef VAR_RANGES
		logval("lock", ((int)now.lock));
#endif
		;
		/* merge: goto getDevice(292, 129, 292) */
		reached[0][129] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 58: // STATE 136 - issue-once.pml:172 - [(((flight[_pid]==1)&&!(unheard[r])))] (153:0:3 - 1)
		IfNotBlocked
		reached[0][136] = 1;
		if (!(((((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ])==1)&& !(((int)now.unheard[ Index(((int)((P0 *)_this)->r), 2) ])))))
			continue;
		/* merge: unheard[r] = (flightBound[_pid]+1)(153, 137, 153) */
		reached[0][137] = 1;
		(trpt+1)->bup.ovals = grab_ints(3);
		(trpt+1)->bup.ovals[0] = ((int)now.unheard[ Index(((int)((P0 *)_this)->r), 2) ]);
		now.unheard[ Index(((P0 *)_this)->r, 2) ] = (((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ])+1);
#ifdef VAR_RANGES
		logval("unheard[Worker:r]", ((int)now.unheard[ Index(((int)((P0 *)_this)->r), 2) ]));
#endif
		;
		/* merge: .(goto)(153, 140, 153) */
		reached[0][140] = 1;
		;
		/* merge: flight[_pid] = 0(153, 141, 153) */
		reached[0][141] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flight[_pid]", ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: flightBound[_pid] = 0(153, 142, 153) */
		reached[0][142] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flightBound[_pid]", ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		_m = 3; goto P999; /* 4 */
	case 59: // STATE 141 - issue-once.pml:175 - [flight[_pid] = 0] (0:153:2 - 3)
		IfNotBlocked
		reached[0][141] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flight[_pid]", ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: flightBound[_pid] = 0(153, 142, 153) */
		reached[0][142] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flightBound[_pid]", ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 60: // STATE 144 - issue-once.pml:149 - [running[_pid] = 0] (0:20:9 - 1)
		IfNotBlocked
		reached[0][144] = 1;
		(trpt+1)->bup.ovals = grab_ints(9);
		(trpt+1)->bup.ovals[0] = ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("running[_pid]", ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isAwaited[_pid] = 0(20, 145, 20) */
		reached[0][145] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isAwaited[_pid]", ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isCurrent[_pid] = 0(20, 146, 20) */
		reached[0][146] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isCurrent[_pid]", ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isOwnAttempt[_pid] = 0(20, 147, 20) */
		reached[0][147] = 1;
		(trpt+1)->bup.ovals[3] = ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isOwnAttempt[_pid]", ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: now = 0(20, 148, 20) */
		reached[0][148] = 1;
		(trpt+1)->bup.ovals[4] = ((int)((P0 *)_this)->now);
		((P0 *)_this)->now = 0;
#ifdef VAR_RANGES
		logval("Worker:now", ((int)((P0 *)_this)->now));
#endif
		;
		/* merge: seen = 0(20, 149, 20) */
		reached[0][149] = 1;
		(trpt+1)->bup.ovals[5] = ((int)((P0 *)_this)->seen);
		((P0 *)_this)->seen = 0;
#ifdef VAR_RANGES
		logval("Worker:seen", ((int)((P0 *)_this)->seen));
#endif
		;
		/* merge: since = 0(20, 150, 20) */
		reached[0][150] = 1;
		(trpt+1)->bup.ovals[6] = ((int)((P0 *)_this)->since);
		((P0 *)_this)->since = 0;
#ifdef VAR_RANGES
		logval("Worker:since", ((int)((P0 *)_this)->since));
#endif
		;
		/* merge: progress = 0(20, 151, 20) */
		reached[0][151] = 1;
		(trpt+1)->bup.ovals[7] = ((int)((P0 *)_this)->progress);
		((P0 *)_this)->progress = 0;
#ifdef VAR_RANGES
		logval("Worker:progress", ((int)((P0 *)_this)->progress));
#endif
		;
		/* merge: r = 0(20, 152, 20) */
		reached[0][152] = 1;
		(trpt+1)->bup.ovals[8] = ((int)((P0 *)_this)->r);
		((P0 *)_this)->r = 0;
#ifdef VAR_RANGES
		logval("Worker:r", ((int)((P0 *)_this)->r));
#endif
		;
		/* merge: goto end_idle(20, 154, 20) */
		reached[0][154] = 1;
		;
		_m = 3; goto P999; /* 9 */
	case 61: // STATE 156 - issue-once.pml:238 - [((status[(1-r)]>=4))] (206:0:0 - 1)
		IfNotBlocked
		reached[0][156] = 1;
		if (!((((int)now.status[ Index((1-((int)((P0 *)_this)->r)), 2) ])>=4)))
			continue;
		/* merge: goto transfer(0, 157, 206) */
		reached[0][157] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 62: // STATE 159 - issue-once.pml:239 - [(!((status[(1-r)]>=4)))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][159] = 1;
		if (!( !((((int)now.status[ Index((1-((int)((P0 *)_this)->r)), 2) ])>=4))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 63: // STATE 160 - issue-once.pml:160 - [(isAwaited[_pid])] (175:0:2 - 1)
		IfNotBlocked
		reached[0][160] = 1;
		if (!(((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ])))
			continue;
		/* merge: phase[r] = 4(175, 161, 175) */
		reached[0][161] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]);
		now.phase[ Index(((P0 *)_this)->r, 2) ] = 4;
#ifdef VAR_RANGES
		logval("phase[Worker:r]", ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]));
#endif
		;
		/* merge: isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))(175, 162, 175) */
		reached[0][162] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]);
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = (((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])&&(((int)now.running[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])!=(((int)((P0 *)_this)->r)+1)));
#ifdef VAR_RANGES
		logval("isAwaited[(1-_pid)]", ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]));
#endif
		;
		/* merge: .(goto)(0, 165, 175) */
		reached[0][165] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 64: // STATE 166 - issue-once.pml:149 - [running[_pid] = 0] (0:20:9 - 1)
		IfNotBlocked
		reached[0][166] = 1;
		(trpt+1)->bup.ovals = grab_ints(9);
		(trpt+1)->bup.ovals[0] = ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("running[_pid]", ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isAwaited[_pid] = 0(20, 167, 20) */
		reached[0][167] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isAwaited[_pid]", ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isCurrent[_pid] = 0(20, 168, 20) */
		reached[0][168] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isCurrent[_pid]", ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isOwnAttempt[_pid] = 0(20, 169, 20) */
		reached[0][169] = 1;
		(trpt+1)->bup.ovals[3] = ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isOwnAttempt[_pid]", ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: now = 0(20, 170, 20) */
		reached[0][170] = 1;
		(trpt+1)->bup.ovals[4] = ((int)((P0 *)_this)->now);
		((P0 *)_this)->now = 0;
#ifdef VAR_RANGES
		logval("Worker:now", ((int)((P0 *)_this)->now));
#endif
		;
		/* merge: seen = 0(20, 171, 20) */
		reached[0][171] = 1;
		(trpt+1)->bup.ovals[5] = ((int)((P0 *)_this)->seen);
		((P0 *)_this)->seen = 0;
#ifdef VAR_RANGES
		logval("Worker:seen", ((int)((P0 *)_this)->seen));
#endif
		;
		/* merge: since = 0(20, 172, 20) */
		reached[0][172] = 1;
		(trpt+1)->bup.ovals[6] = ((int)((P0 *)_this)->since);
		((P0 *)_this)->since = 0;
#ifdef VAR_RANGES
		logval("Worker:since", ((int)((P0 *)_this)->since));
#endif
		;
		/* merge: progress = 0(20, 173, 20) */
		reached[0][173] = 1;
		(trpt+1)->bup.ovals[7] = ((int)((P0 *)_this)->progress);
		((P0 *)_this)->progress = 0;
#ifdef VAR_RANGES
		logval("Worker:progress", ((int)((P0 *)_this)->progress));
#endif
		;
		/* merge: r = 0(20, 174, 20) */
		reached[0][174] = 1;
		(trpt+1)->bup.ovals[8] = ((int)((P0 *)_this)->r);
		((P0 *)_this)->r = 0;
#ifdef VAR_RANGES
		logval("Worker:r", ((int)((P0 *)_this)->r));
#endif
		;
		/* merge: goto end_idle(20, 177, 20) */
		reached[0][177] = 1;
		;
		_m = 3; goto P999; /* 9 */
	case 65: // STATE 181 - issue-once.pml:172 - [(((flight[_pid]==1)&&!(unheard[r])))] (198:0:3 - 1)
		IfNotBlocked
		reached[0][181] = 1;
		if (!(((((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ])==1)&& !(((int)now.unheard[ Index(((int)((P0 *)_this)->r), 2) ])))))
			continue;
		/* merge: unheard[r] = (flightBound[_pid]+1)(198, 182, 198) */
		reached[0][182] = 1;
		(trpt+1)->bup.ovals = grab_ints(3);
		(trpt+1)->bup.ovals[0] = ((int)now.unheard[ Index(((int)((P0 *)_this)->r), 2) ]);
		now.unheard[ Index(((P0 *)_this)->r, 2) ] = (((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ])+1);
#ifdef VAR_RANGES
		logval("unheard[Worker:r]", ((int)now.unheard[ Index(((int)((P0 *)_this)->r), 2) ]));
#endif
		;
		/* merge: .(goto)(198, 185, 198) */
		reached[0][185] = 1;
		;
		/* merge: flight[_pid] = 0(198, 186, 198) */
		reached[0][186] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flight[_pid]", ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: flightBound[_pid] = 0(198, 187, 198) */
		reached[0][187] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flightBound[_pid]", ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		_m = 3; goto P999; /* 4 */
	case 66: // STATE 186 - issue-once.pml:175 - [flight[_pid] = 0] (0:198:2 - 3)
		IfNotBlocked
		reached[0][186] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flight[_pid]", ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: flightBound[_pid] = 0(198, 187, 198) */
		reached[0][187] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flightBound[_pid]", ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 67: // STATE 189 - issue-once.pml:149 - [running[_pid] = 0] (0:20:9 - 1)
		IfNotBlocked
		reached[0][189] = 1;
		(trpt+1)->bup.ovals = grab_ints(9);
		(trpt+1)->bup.ovals[0] = ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("running[_pid]", ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isAwaited[_pid] = 0(20, 190, 20) */
		reached[0][190] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isAwaited[_pid]", ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isCurrent[_pid] = 0(20, 191, 20) */
		reached[0][191] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isCurrent[_pid]", ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isOwnAttempt[_pid] = 0(20, 192, 20) */
		reached[0][192] = 1;
		(trpt+1)->bup.ovals[3] = ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isOwnAttempt[_pid]", ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: now = 0(20, 193, 20) */
		reached[0][193] = 1;
		(trpt+1)->bup.ovals[4] = ((int)((P0 *)_this)->now);
		((P0 *)_this)->now = 0;
#ifdef VAR_RANGES
		logval("Worker:now", ((int)((P0 *)_this)->now));
#endif
		;
		/* merge: seen = 0(20, 194, 20) */
		reached[0][194] = 1;
		(trpt+1)->bup.ovals[5] = ((int)((P0 *)_this)->seen);
		((P0 *)_this)->seen = 0;
#ifdef VAR_RANGES
		logval("Worker:seen", ((int)((P0 *)_this)->seen));
#endif
		;
		/* merge: since = 0(20, 195, 20) */
		reached[0][195] = 1;
		(trpt+1)->bup.ovals[6] = ((int)((P0 *)_this)->since);
		((P0 *)_this)->since = 0;
#ifdef VAR_RANGES
		logval("Worker:since", ((int)((P0 *)_this)->since));
#endif
		;
		/* merge: progress = 0(20, 196, 20) */
		reached[0][196] = 1;
		(trpt+1)->bup.ovals[7] = ((int)((P0 *)_this)->progress);
		((P0 *)_this)->progress = 0;
#ifdef VAR_RANGES
		logval("Worker:progress", ((int)((P0 *)_this)->progress));
#endif
		;
		/* merge: r = 0(20, 197, 20) */
		reached[0][197] = 1;
		(trpt+1)->bup.ovals[8] = ((int)((P0 *)_this)->r);
		((P0 *)_this)->r = 0;
#ifdef VAR_RANGES
		logval("Worker:r", ((int)((P0 *)_this)->r));
#endif
		;
		/* merge: goto end_idle(20, 199, 20) */
		reached[0][199] = 1;
		;
		_m = 3; goto P999; /* 9 */
	case 68: // STATE 201 - issue-once.pml:95 - [assert((((lock==0)||(lock==(r+1)))||((status[(lock-1)]!=2)&&(status[(lock-1)]!=3))))] (0:292:1 - 1)
		IfNotBlocked
		reached[0][201] = 1;
		spin_assert((((((int)now.lock)==0)||(((int)now.lock)==(((int)((P0 *)_this)->r)+1)))||((((int)now.status[ Index((((int)now.lock)-1), 2) ])!=2)&&(((int)now.status[ Index((((int)now.lock)-1), 2) ])!=3))), "(((lock==0)||(lock==(r+1)))||((status[(lock-1)]!=2)&&(status[(lock-1)]!=3)))", II, tt, t);
		/* merge: lock = (r+1)(292, 202, 292) */
		reached[0][202] = 1;
		(trpt+1)->bup.oval = ((int)now.lock);
		now.lock = (((int)((P0 *)_this)->r)+1);
#ifdef VAR_RANGES
		logval("lock", ((int)now.lock));
#endif
		;
		/* merge: goto getDevice(292, 204, 292) */
		reached[0][204] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 69: // STATE 208 - issue-once.pml:172 - [(((flight[_pid]==1)&&!(unheard[r])))] (225:0:3 - 1)
		IfNotBlocked
		reached[0][208] = 1;
		if (!(((((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ])==1)&& !(((int)now.unheard[ Index(((int)((P0 *)_this)->r), 2) ])))))
			continue;
		/* merge: unheard[r] = (flightBound[_pid]+1)(225, 209, 225) */
		reached[0][209] = 1;
		(trpt+1)->bup.ovals = grab_ints(3);
		(trpt+1)->bup.ovals[0] = ((int)now.unheard[ Index(((int)((P0 *)_this)->r), 2) ]);
		now.unheard[ Index(((P0 *)_this)->r, 2) ] = (((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ])+1);
#ifdef VAR_RANGES
		logval("unheard[Worker:r]", ((int)now.unheard[ Index(((int)((P0 *)_this)->r), 2) ]));
#endif
		;
		/* merge: .(goto)(225, 212, 225) */
		reached[0][212] = 1;
		;
		/* merge: flight[_pid] = 0(225, 213, 225) */
		reached[0][213] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flight[_pid]", ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: flightBound[_pid] = 0(225, 214, 225) */
		reached[0][214] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flightBound[_pid]", ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		_m = 3; goto P999; /* 4 */
	case 70: // STATE 213 - issue-once.pml:175 - [flight[_pid] = 0] (0:225:2 - 3)
		IfNotBlocked
		reached[0][213] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flight[_pid]", ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: flightBound[_pid] = 0(225, 214, 225) */
		reached[0][214] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flightBound[_pid]", ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 71: // STATE 216 - issue-once.pml:149 - [running[_pid] = 0] (0:20:9 - 1)
		IfNotBlocked
		reached[0][216] = 1;
		(trpt+1)->bup.ovals = grab_ints(9);
		(trpt+1)->bup.ovals[0] = ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("running[_pid]", ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isAwaited[_pid] = 0(20, 217, 20) */
		reached[0][217] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isAwaited[_pid]", ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isCurrent[_pid] = 0(20, 218, 20) */
		reached[0][218] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isCurrent[_pid]", ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isOwnAttempt[_pid] = 0(20, 219, 20) */
		reached[0][219] = 1;
		(trpt+1)->bup.ovals[3] = ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isOwnAttempt[_pid]", ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: now = 0(20, 220, 20) */
		reached[0][220] = 1;
		(trpt+1)->bup.ovals[4] = ((int)((P0 *)_this)->now);
		((P0 *)_this)->now = 0;
#ifdef VAR_RANGES
		logval("Worker:now", ((int)((P0 *)_this)->now));
#endif
		;
		/* merge: seen = 0(20, 221, 20) */
		reached[0][221] = 1;
		(trpt+1)->bup.ovals[5] = ((int)((P0 *)_this)->seen);
		((P0 *)_this)->seen = 0;
#ifdef VAR_RANGES
		logval("Worker:seen", ((int)((P0 *)_this)->seen));
#endif
		;
		/* merge: since = 0(20, 222, 20) */
		reached[0][222] = 1;
		(trpt+1)->bup.ovals[6] = ((int)((P0 *)_this)->since);
		((P0 *)_this)->since = 0;
#ifdef VAR_RANGES
		logval("Worker:since", ((int)((P0 *)_this)->since));
#endif
		;
		/* merge: progress = 0(20, 223, 20) */
		reached[0][223] = 1;
		(trpt+1)->bup.ovals[7] = ((int)((P0 *)_this)->progress);
		((P0 *)_this)->progress = 0;
#ifdef VAR_RANGES
		logval("Worker:progress", ((int)((P0 *)_this)->progress));
#endif
		;
		/* merge: r = 0(20, 224, 20) */
		reached[0][224] = 1;
		(trpt+1)->bup.ovals[8] = ((int)((P0 *)_this)->r);
		((P0 *)_this)->r = 0;
#ifdef VAR_RANGES
		logval("Worker:r", ((int)((P0 *)_this)->r));
#endif
		;
		/* merge: goto end_idle(20, 226, 20) */
		reached[0][226] = 1;
		;
		_m = 3; goto P999; /* 9 */
	case 72: // STATE 228 - issue-once.pml:250 - [((tick<4))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][228] = 1;
		if (!((((int)now.tick)<4)))
			continue;
		_m = 3; goto P999; /* 0 */
	case 73: // STATE 229 - issue-once.pml:160 - [(isAwaited[_pid])] (244:0:2 - 1)
		IfNotBlocked
		reached[0][229] = 1;
		if (!(((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ])))
			continue;
		/* merge: phase[r] = 1(244, 230, 244) */
		reached[0][230] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]);
		now.phase[ Index(((P0 *)_this)->r, 2) ] = 1;
#ifdef VAR_RANGES
		logval("phase[Worker:r]", ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]));
#endif
		;
		/* merge: isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))(244, 231, 244) */
		reached[0][231] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]);
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = (((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])&&(((int)now.running[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])!=(((int)((P0 *)_this)->r)+1)));
#ifdef VAR_RANGES
		logval("isAwaited[(1-_pid)]", ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]));
#endif
		;
		/* merge: .(goto)(0, 234, 244) */
		reached[0][234] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 74: // STATE 235 - issue-once.pml:149 - [running[_pid] = 0] (0:20:9 - 1)
		IfNotBlocked
		reached[0][235] = 1;
		(trpt+1)->bup.ovals = grab_ints(9);
		(trpt+1)->bup.ovals[0] = ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("running[_pid]", ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isAwaited[_pid] = 0(20, 236, 20) */
		reached[0][236] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isAwaited[_pid]", ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isCurrent[_pid] = 0(20, 237, 20) */
		reached[0][237] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isCurrent[_pid]", ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isOwnAttempt[_pid] = 0(20, 238, 20) */
		reached[0][238] = 1;
		(trpt+1)->bup.ovals[3] = ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isOwnAttempt[_pid]", ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: now = 0(20, 239, 20) */
		reached[0][239] = 1;
		(trpt+1)->bup.ovals[4] = ((int)((P0 *)_this)->now);
		((P0 *)_this)->now = 0;
#ifdef VAR_RANGES
		logval("Worker:now", ((int)((P0 *)_this)->now));
#endif
		;
		/* merge: seen = 0(20, 240, 20) */
		reached[0][240] = 1;
		(trpt+1)->bup.ovals[5] = ((int)((P0 *)_this)->seen);
		((P0 *)_this)->seen = 0;
#ifdef VAR_RANGES
		logval("Worker:seen", ((int)((P0 *)_this)->seen));
#endif
		;
		/* merge: since = 0(20, 241, 20) */
		reached[0][241] = 1;
		(trpt+1)->bup.ovals[6] = ((int)((P0 *)_this)->since);
		((P0 *)_this)->since = 0;
#ifdef VAR_RANGES
		logval("Worker:since", ((int)((P0 *)_this)->since));
#endif
		;
		/* merge: progress = 0(20, 242, 20) */
		reached[0][242] = 1;
		(trpt+1)->bup.ovals[7] = ((int)((P0 *)_this)->progress);
		((P0 *)_this)->progress = 0;
#ifdef VAR_RANGES
		logval("Worker:progress", ((int)((P0 *)_this)->progress));
#endif
		;
		/* merge: r = 0(20, 243, 20) */
		reached[0][243] = 1;
		(trpt+1)->bup.ovals[8] = ((int)((P0 *)_this)->r);
		((P0 *)_this)->r = 0;
#ifdef VAR_RANGES
		logval("Worker:r", ((int)((P0 *)_this)->r));
#endif
		;
		/* merge: goto end_idle(20, 246, 20) */
		reached[0][246] = 1;
		;
		_m = 3; goto P999; /* 9 */
	case 75: // STATE 248 - issue-once.pml:255 - [((tick>=(4-1)))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][248] = 1;
		if (!((((int)now.tick)>=(4-1))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 76: // STATE 249 - issue-once.pml:160 - [(isAwaited[_pid])] (264:0:2 - 1)
		IfNotBlocked
		reached[0][249] = 1;
		if (!(((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ])))
			continue;
		/* merge: phase[r] = 4(264, 250, 264) */
		reached[0][250] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]);
		now.phase[ Index(((P0 *)_this)->r, 2) ] = 4;
#ifdef VAR_RANGES
		logval("phase[Worker:r]", ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]));
#endif
		;
		/* merge: isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))(264, 251, 264) */
		reached[0][251] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]);
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = (((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])&&(((int)now.running[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])!=(((int)((P0 *)_this)->r)+1)));
#ifdef VAR_RANGES
		logval("isAwaited[(1-_pid)]", ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]));
#endif
		;
		/* merge: .(goto)(0, 254, 264) */
		reached[0][254] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 77: // STATE 255 - issue-once.pml:149 - [running[_pid] = 0] (0:20:9 - 1)
		IfNotBlocked
		reached[0][255] = 1;
		(trpt+1)->bup.ovals = grab_ints(9);
		(trpt+1)->bup.ovals[0] = ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("running[_pid]", ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isAwaited[_pid] = 0(20, 256, 20) */
		reached[0][256] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isAwaited[_pid]", ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isCurrent[_pid] = 0(20, 257, 20) */
		reached[0][257] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isCurrent[_pid]", ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isOwnAttempt[_pid] = 0(20, 258, 20) */
		reached[0][258] = 1;
		(trpt+1)->bup.ovals[3] = ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isOwnAttempt[_pid]", ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: now = 0(20, 259, 20) */
		reached[0][259] = 1;
		(trpt+1)->bup.ovals[4] = ((int)((P0 *)_this)->now);
		((P0 *)_this)->now = 0;
#ifdef VAR_RANGES
		logval("Worker:now", ((int)((P0 *)_this)->now));
#endif
		;
		/* merge: seen = 0(20, 260, 20) */
		reached[0][260] = 1;
		(trpt+1)->bup.ovals[5] = ((int)((P0 *)_this)->seen);
		((P0 *)_this)->seen = 0;
#ifdef VAR_RANGES
		logval("Worker:seen", ((int)((P0 *)_this)->seen));
#endif
		;
		/* merge: since = 0(20, 261, 20) */
		reached[0][261] = 1;
		(trpt+1)->bup.ovals[6] = ((int)((P0 *)_this)->since);
		((P0 *)_this)->since = 0;
#ifdef VAR_RANGES
		logval("Worker:since", ((int)((P0 *)_this)->since));
#endif
		;
		/* merge: progress = 0(20, 262, 20) */
		reached[0][262] = 1;
		(trpt+1)->bup.ovals[7] = ((int)((P0 *)_this)->progress);
		((P0 *)_this)->progress = 0;
#ifdef VAR_RANGES
		logval("Worker:progress", ((int)((P0 *)_this)->progress));
#endif
		;
		/* merge: r = 0(20, 263, 20) */
		reached[0][263] = 1;
		(trpt+1)->bup.ovals[8] = ((int)((P0 *)_this)->r);
		((P0 *)_this)->r = 0;
#ifdef VAR_RANGES
		logval("Worker:r", ((int)((P0 *)_this)->r));
#endif
		;
		/* merge: goto end_idle(20, 266, 20) */
		reached[0][266] = 1;
		;
		_m = 3; goto P999; /* 9 */
	case 78: // STATE 268 - issue-once.pml:256 - [(((action>0)&&!(isDone)))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][268] = 1;
		if (!(((((int)now.action)>0)&& !(((int)now.isDone)))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 79: // STATE 269 - issue-once.pml:160 - [(isAwaited[_pid])] (284:0:2 - 1)
		IfNotBlocked
		reached[0][269] = 1;
		if (!(((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ])))
			continue;
		/* merge: phase[r] = 4(284, 270, 284) */
		reached[0][270] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]);
		now.phase[ Index(((P0 *)_this)->r, 2) ] = 4;
#ifdef VAR_RANGES
		logval("phase[Worker:r]", ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]));
#endif
		;
		/* merge: isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))(284, 271, 284) */
		reached[0][271] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]);
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = (((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])&&(((int)now.running[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])!=(((int)((P0 *)_this)->r)+1)));
#ifdef VAR_RANGES
		logval("isAwaited[(1-_pid)]", ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]));
#endif
		;
		/* merge: .(goto)(0, 274, 284) */
		reached[0][274] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 80: // STATE 275 - issue-once.pml:149 - [running[_pid] = 0] (0:20:9 - 1)
		IfNotBlocked
		reached[0][275] = 1;
		(trpt+1)->bup.ovals = grab_ints(9);
		(trpt+1)->bup.ovals[0] = ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("running[_pid]", ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isAwaited[_pid] = 0(20, 276, 20) */
		reached[0][276] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isAwaited[_pid]", ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isCurrent[_pid] = 0(20, 277, 20) */
		reached[0][277] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isCurrent[_pid]", ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isOwnAttempt[_pid] = 0(20, 278, 20) */
		reached[0][278] = 1;
		(trpt+1)->bup.ovals[3] = ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isOwnAttempt[_pid]", ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: now = 0(20, 279, 20) */
		reached[0][279] = 1;
		(trpt+1)->bup.ovals[4] = ((int)((P0 *)_this)->now);
		((P0 *)_this)->now = 0;
#ifdef VAR_RANGES
		logval("Worker:now", ((int)((P0 *)_this)->now));
#endif
		;
		/* merge: seen = 0(20, 280, 20) */
		reached[0][280] = 1;
		(trpt+1)->bup.ovals[5] = ((int)((P0 *)_this)->seen);
		((P0 *)_this)->seen = 0;
#ifdef VAR_RANGES
		logval("Worker:seen", ((int)((P0 *)_this)->seen));
#endif
		;
		/* merge: since = 0(20, 281, 20) */
		reached[0][281] = 1;
		(trpt+1)->bup.ovals[6] = ((int)((P0 *)_this)->since);
		((P0 *)_this)->since = 0;
#ifdef VAR_RANGES
		logval("Worker:since", ((int)((P0 *)_this)->since));
#endif
		;
		/* merge: progress = 0(20, 282, 20) */
		reached[0][282] = 1;
		(trpt+1)->bup.ovals[7] = ((int)((P0 *)_this)->progress);
		((P0 *)_this)->progress = 0;
#ifdef VAR_RANGES
		logval("Worker:progress", ((int)((P0 *)_this)->progress));
#endif
		;
		/* merge: r = 0(20, 283, 20) */
		reached[0][283] = 1;
		(trpt+1)->bup.ovals[8] = ((int)((P0 *)_this)->r);
		((P0 *)_this)->r = 0;
#ifdef VAR_RANGES
		logval("Worker:r", ((int)((P0 *)_this)->r));
#endif
		;
		/* merge: goto end_idle(20, 286, 20) */
		reached[0][286] = 1;
		;
		_m = 3; goto P999; /* 9 */
	case 81: // STATE 288 - issue-once.pml:257 - [(((action==0)||isDone))] (327:0:1 - 1)
		IfNotBlocked
		reached[0][288] = 1;
		if (!(((((int)now.action)==0)||((int)now.isDone))))
			continue;
		/* merge: seen = action(327, 289, 327) */
		reached[0][289] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->seen);
		((P0 *)_this)->seen = ((int)now.action);
#ifdef VAR_RANGES
		logval("Worker:seen", ((int)((P0 *)_this)->seen));
#endif
		;
		/* merge: goto checked(327, 290, 327) */
		reached[0][290] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 82: // STATE 294 - issue-once.pml:172 - [(((flight[_pid]==1)&&!(unheard[r])))] (311:0:3 - 1)
		IfNotBlocked
		reached[0][294] = 1;
		if (!(((((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ])==1)&& !(((int)now.unheard[ Index(((int)((P0 *)_this)->r), 2) ])))))
			continue;
		/* merge: unheard[r] = (flightBound[_pid]+1)(311, 295, 311) */
		reached[0][295] = 1;
		(trpt+1)->bup.ovals = grab_ints(3);
		(trpt+1)->bup.ovals[0] = ((int)now.unheard[ Index(((int)((P0 *)_this)->r), 2) ]);
		now.unheard[ Index(((P0 *)_this)->r, 2) ] = (((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ])+1);
#ifdef VAR_RANGES
		logval("unheard[Worker:r]", ((int)now.unheard[ Index(((int)((P0 *)_this)->r), 2) ]));
#endif
		;
		/* merge: .(goto)(311, 298, 311) */
		reached[0][298] = 1;
		;
		/* merge: flight[_pid] = 0(311, 299, 311) */
		reached[0][299] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flight[_pid]", ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: flightBound[_pid] = 0(311, 300, 311) */
		reached[0][300] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flightBound[_pid]", ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		_m = 3; goto P999; /* 4 */
	case 83: // STATE 299 - issue-once.pml:175 - [flight[_pid] = 0] (0:311:2 - 3)
		IfNotBlocked
		reached[0][299] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flight[_pid]", ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: flightBound[_pid] = 0(311, 300, 311) */
		reached[0][300] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flightBound[_pid]", ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 84: // STATE 302 - issue-once.pml:149 - [running[_pid] = 0] (0:20:9 - 1)
		IfNotBlocked
		reached[0][302] = 1;
		(trpt+1)->bup.ovals = grab_ints(9);
		(trpt+1)->bup.ovals[0] = ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("running[_pid]", ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isAwaited[_pid] = 0(20, 303, 20) */
		reached[0][303] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isAwaited[_pid]", ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isCurrent[_pid] = 0(20, 304, 20) */
		reached[0][304] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isCurrent[_pid]", ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isOwnAttempt[_pid] = 0(20, 305, 20) */
		reached[0][305] = 1;
		(trpt+1)->bup.ovals[3] = ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isOwnAttempt[_pid]", ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: now = 0(20, 306, 20) */
		reached[0][306] = 1;
		(trpt+1)->bup.ovals[4] = ((int)((P0 *)_this)->now);
		((P0 *)_this)->now = 0;
#ifdef VAR_RANGES
		logval("Worker:now", ((int)((P0 *)_this)->now));
#endif
		;
		/* merge: seen = 0(20, 307, 20) */
		reached[0][307] = 1;
		(trpt+1)->bup.ovals[5] = ((int)((P0 *)_this)->seen);
		((P0 *)_this)->seen = 0;
#ifdef VAR_RANGES
		logval("Worker:seen", ((int)((P0 *)_this)->seen));
#endif
		;
		/* merge: since = 0(20, 308, 20) */
		reached[0][308] = 1;
		(trpt+1)->bup.ovals[6] = ((int)((P0 *)_this)->since);
		((P0 *)_this)->since = 0;
#ifdef VAR_RANGES
		logval("Worker:since", ((int)((P0 *)_this)->since));
#endif
		;
		/* merge: progress = 0(20, 309, 20) */
		reached[0][309] = 1;
		(trpt+1)->bup.ovals[7] = ((int)((P0 *)_this)->progress);
		((P0 *)_this)->progress = 0;
#ifdef VAR_RANGES
		logval("Worker:progress", ((int)((P0 *)_this)->progress));
#endif
		;
		/* merge: r = 0(20, 310, 20) */
		reached[0][310] = 1;
		(trpt+1)->bup.ovals[8] = ((int)((P0 *)_this)->r);
		((P0 *)_this)->r = 0;
#ifdef VAR_RANGES
		logval("Worker:r", ((int)((P0 *)_this)->r));
#endif
		;
		/* merge: goto end_idle(20, 312, 20) */
		reached[0][312] = 1;
		;
		_m = 3; goto P999; /* 9 */
	case 85: // STATE 314 - issue-once.pml:262 - [((status[r]==1))] (319:0:2 - 1)
		IfNotBlocked
		reached[0][314] = 1;
		if (!((((int)now.status[ Index(((int)((P0 *)_this)->r), 2) ])==1)))
			continue;
		/* merge: prior[r] = seen(319, 315, 319) */
		reached[0][315] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.prior[ Index(((int)((P0 *)_this)->r), 2) ]);
		now.prior[ Index(((P0 *)_this)->r, 2) ] = ((int)((P0 *)_this)->seen);
#ifdef VAR_RANGES
		logval("prior[Worker:r]", ((int)now.prior[ Index(((int)((P0 *)_this)->r), 2) ]));
#endif
		;
		/* merge: seen = 0(319, 316, 319) */
		reached[0][316] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->seen);
		((P0 *)_this)->seen = 0;
#ifdef VAR_RANGES
		logval("Worker:seen", ((int)((P0 *)_this)->seen));
#endif
		;
		_m = 3; goto P999; /* 2 */
	case 86: // STATE 317 - issue-once.pml:89 - [isCurrent[0] = (isCurrent[0]&&(running[0]!=(r+1)))] (0:1028:3 - 1)
		IfNotBlocked
		reached[0][317] = 1;
		(trpt+1)->bup.ovals = grab_ints(3);
		(trpt+1)->bup.ovals[0] = ((int)now.isCurrent[0]);
		now.isCurrent[0] = (((int)now.isCurrent[0])&&(((int)now.running[0])!=(((int)((P0 *)_this)->r)+1)));
#ifdef VAR_RANGES
		logval("isCurrent[0]", ((int)now.isCurrent[0]));
#endif
		;
		/* merge: isCurrent[1] = (isCurrent[1]&&(running[1]!=(r+1)))(1028, 318, 1028) */
		reached[0][318] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isCurrent[1]);
		now.isCurrent[1] = (((int)now.isCurrent[1])&&(((int)now.running[1])!=(((int)((P0 *)_this)->r)+1)));
#ifdef VAR_RANGES
		logval("isCurrent[1]", ((int)now.isCurrent[1]));
#endif
		;
		/* merge: progress = 2(1028, 320, 1028) */
		reached[0][320] = 1;
		(trpt+1)->bup.ovals[2] = ((int)((P0 *)_this)->progress);
		((P0 *)_this)->progress = 2;
#ifdef VAR_RANGES
		logval("Worker:progress", ((int)((P0 *)_this)->progress));
#endif
		;
		/* merge: goto report(1028, 321, 1028) */
		reached[0][321] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 87: // STATE 323 - issue-once.pml:263 - [((status[r]!=1))] (104:0:1 - 1)
		IfNotBlocked
		reached[0][323] = 1;
		if (!((((int)now.status[ Index(((int)((P0 *)_this)->r), 2) ])!=1)))
			continue;
		/* merge: seen = 0(104, 324, 104) */
		reached[0][324] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->seen);
		((P0 *)_this)->seen = 0;
#ifdef VAR_RANGES
		logval("Worker:seen", ((int)((P0 *)_this)->seen));
#endif
		;
		/* merge: goto resume(104, 325, 104) */
		reached[0][325] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 88: // STATE 329 - issue-once.pml:270 - [((status[r]==3))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][329] = 1;
		if (!((((int)now.status[ Index(((int)((P0 *)_this)->r), 2) ])==3)))
			continue;
		_m = 3; goto P999; /* 0 */
	case 89: // STATE 330 - issue-once.pml:160 - [(isAwaited[_pid])] (345:0:2 - 1)
		IfNotBlocked
		reached[0][330] = 1;
		if (!(((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ])))
			continue;
		/* merge: phase[r] = 3(345, 331, 345) */
		reached[0][331] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]);
		now.phase[ Index(((P0 *)_this)->r, 2) ] = 3;
#ifdef VAR_RANGES
		logval("phase[Worker:r]", ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]));
#endif
		;
		/* merge: isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))(345, 332, 345) */
		reached[0][332] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]);
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = (((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])&&(((int)now.running[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])!=(((int)((P0 *)_this)->r)+1)));
#ifdef VAR_RANGES
		logval("isAwaited[(1-_pid)]", ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]));
#endif
		;
		/* merge: .(goto)(0, 335, 345) */
		reached[0][335] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 90: // STATE 336 - issue-once.pml:149 - [running[_pid] = 0] (0:20:9 - 1)
		IfNotBlocked
		reached[0][336] = 1;
		(trpt+1)->bup.ovals = grab_ints(9);
		(trpt+1)->bup.ovals[0] = ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("running[_pid]", ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isAwaited[_pid] = 0(20, 337, 20) */
		reached[0][337] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isAwaited[_pid]", ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isCurrent[_pid] = 0(20, 338, 20) */
		reached[0][338] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isCurrent[_pid]", ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isOwnAttempt[_pid] = 0(20, 339, 20) */
		reached[0][339] = 1;
		(trpt+1)->bup.ovals[3] = ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isOwnAttempt[_pid]", ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: now = 0(20, 340, 20) */
		reached[0][340] = 1;
		(trpt+1)->bup.ovals[4] = ((int)((P0 *)_this)->now);
		((P0 *)_this)->now = 0;
#ifdef VAR_RANGES
		logval("Worker:now", ((int)((P0 *)_this)->now));
#endif
		;
		/* merge: seen = 0(20, 341, 20) */
		reached[0][341] = 1;
		(trpt+1)->bup.ovals[5] = ((int)((P0 *)_this)->seen);
		((P0 *)_this)->seen = 0;
#ifdef VAR_RANGES
		logval("Worker:seen", ((int)((P0 *)_this)->seen));
#endif
		;
		/* merge: since = 0(20, 342, 20) */
		reached[0][342] = 1;
		(trpt+1)->bup.ovals[6] = ((int)((P0 *)_this)->since);
		((P0 *)_this)->since = 0;
#ifdef VAR_RANGES
		logval("Worker:since", ((int)((P0 *)_this)->since));
#endif
		;
		/* merge: progress = 0(20, 343, 20) */
		reached[0][343] = 1;
		(trpt+1)->bup.ovals[7] = ((int)((P0 *)_this)->progress);
		((P0 *)_this)->progress = 0;
#ifdef VAR_RANGES
		logval("Worker:progress", ((int)((P0 *)_this)->progress));
#endif
		;
		/* merge: r = 0(20, 344, 20) */
		reached[0][344] = 1;
		(trpt+1)->bup.ovals[8] = ((int)((P0 *)_this)->r);
		((P0 *)_this)->r = 0;
#ifdef VAR_RANGES
		logval("Worker:r", ((int)((P0 *)_this)->r));
#endif
		;
		/* merge: goto end_idle(20, 347, 20) */
		reached[0][347] = 1;
		;
		_m = 3; goto P999; /* 9 */
	case 91: // STATE 396 - issue-once.pml:281 - [.(goto)] (0:513:0 - 1)
		IfNotBlocked
		reached[0][396] = 1;
		;
		_m = 3; goto P999; /* 0 */
	case 92: // STATE 348 - issue-once.pml:271 - [((status[r]>=4))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][348] = 1;
		if (!((((int)now.status[ Index(((int)((P0 *)_this)->r), 2) ])>=4)))
			continue;
		_m = 3; goto P999; /* 0 */
	case 93: // STATE 349 - issue-once.pml:160 - [(isAwaited[_pid])] (364:0:2 - 1)
		IfNotBlocked
		reached[0][349] = 1;
		if (!(((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ])))
			continue;
		/* merge: phase[r] = status[r](364, 350, 364) */
		reached[0][350] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]);
		now.phase[ Index(((P0 *)_this)->r, 2) ] = ((int)now.status[ Index(((int)((P0 *)_this)->r), 2) ]);
#ifdef VAR_RANGES
		logval("phase[Worker:r]", ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]));
#endif
		;
		/* merge: isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))(364, 351, 364) */
		reached[0][351] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]);
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = (((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])&&(((int)now.running[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])!=(((int)((P0 *)_this)->r)+1)));
#ifdef VAR_RANGES
		logval("isAwaited[(1-_pid)]", ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]));
#endif
		;
		/* merge: .(goto)(0, 354, 364) */
		reached[0][354] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 94: // STATE 355 - issue-once.pml:149 - [running[_pid] = 0] (0:20:9 - 1)
		IfNotBlocked
		reached[0][355] = 1;
		(trpt+1)->bup.ovals = grab_ints(9);
		(trpt+1)->bup.ovals[0] = ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("running[_pid]", ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isAwaited[_pid] = 0(20, 356, 20) */
		reached[0][356] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isAwaited[_pid]", ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isCurrent[_pid] = 0(20, 357, 20) */
		reached[0][357] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isCurrent[_pid]", ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isOwnAttempt[_pid] = 0(20, 358, 20) */
		reached[0][358] = 1;
		(trpt+1)->bup.ovals[3] = ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isOwnAttempt[_pid]", ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: now = 0(20, 359, 20) */
		reached[0][359] = 1;
		(trpt+1)->bup.ovals[4] = ((int)((P0 *)_this)->now);
		((P0 *)_this)->now = 0;
#ifdef VAR_RANGES
		logval("Worker:now", ((int)((P0 *)_this)->now));
#endif
		;
		/* merge: seen = 0(20, 360, 20) */
		reached[0][360] = 1;
		(trpt+1)->bup.ovals[5] = ((int)((P0 *)_this)->seen);
		((P0 *)_this)->seen = 0;
#ifdef VAR_RANGES
		logval("Worker:seen", ((int)((P0 *)_this)->seen));
#endif
		;
		/* merge: since = 0(20, 361, 20) */
		reached[0][361] = 1;
		(trpt+1)->bup.ovals[6] = ((int)((P0 *)_this)->since);
		((P0 *)_this)->since = 0;
#ifdef VAR_RANGES
		logval("Worker:since", ((int)((P0 *)_this)->since));
#endif
		;
		/* merge: progress = 0(20, 362, 20) */
		reached[0][362] = 1;
		(trpt+1)->bup.ovals[7] = ((int)((P0 *)_this)->progress);
		((P0 *)_this)->progress = 0;
#ifdef VAR_RANGES
		logval("Worker:progress", ((int)((P0 *)_this)->progress));
#endif
		;
		/* merge: r = 0(20, 363, 20) */
		reached[0][363] = 1;
		(trpt+1)->bup.ovals[8] = ((int)((P0 *)_this)->r);
		((P0 *)_this)->r = 0;
#ifdef VAR_RANGES
		logval("Worker:r", ((int)((P0 *)_this)->r));
#endif
		;
		/* merge: goto end_idle(20, 366, 20) */
		reached[0][366] = 1;
		;
		_m = 3; goto P999; /* 9 */
	case 95: // STATE 367 - issue-once.pml:272 - [(((status[r]==2)&&!(provenNotExecuted[r])))] (513:0:2 - 1)
		IfNotBlocked
		reached[0][367] = 1;
		if (!(((((int)now.status[ Index(((int)((P0 *)_this)->r), 2) ])==2)&& !(((int)now.provenNotExecuted[ Index(((int)((P0 *)_this)->r), 2) ])))))
			continue;
		/* merge: since = earliest[r](513, 368, 513) */
		reached[0][368] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)((P0 *)_this)->since);
		((P0 *)_this)->since = ((int)now.earliest[ Index(((int)((P0 *)_this)->r), 2) ]);
#ifdef VAR_RANGES
		logval("Worker:since", ((int)((P0 *)_this)->since));
#endif
		;
		/* merge: seen = prior[r](513, 369, 513) */
		reached[0][369] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->seen);
		((P0 *)_this)->seen = ((int)now.prior[ Index(((int)((P0 *)_this)->r), 2) ]);
#ifdef VAR_RANGES
		logval("Worker:seen", ((int)((P0 *)_this)->seen));
#endif
		;
		/* merge: goto lookThenSend(513, 370, 513) */
		reached[0][370] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 96: // STATE 371 - issue-once.pml:273 - [(((status[r]==1)||((status[r]==2)&&provenNotExecuted[r])))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][371] = 1;
		if (!(((((int)now.status[ Index(((int)((P0 *)_this)->r), 2) ])==1)||((((int)now.status[ Index(((int)((P0 *)_this)->r), 2) ])==2)&&((int)now.provenNotExecuted[ Index(((int)((P0 *)_this)->r), 2) ])))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 97: // STATE 372 - issue-once.pml:276 - [(cancelRequested[r])] (0:0:0 - 1)
		IfNotBlocked
		reached[0][372] = 1;
		if (!(((int)now.cancelRequested[ Index(((int)((P0 *)_this)->r), 2) ])))
			continue;
		_m = 3; goto P999; /* 0 */
	case 98: // STATE 373 - issue-once.pml:160 - [(isAwaited[_pid])] (388:0:2 - 1)
		IfNotBlocked
		reached[0][373] = 1;
		if (!(((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ])))
			continue;
		/* merge: phase[r] = 4(388, 374, 388) */
		reached[0][374] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]);
		now.phase[ Index(((P0 *)_this)->r, 2) ] = 4;
#ifdef VAR_RANGES
		logval("phase[Worker:r]", ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]));
#endif
		;
		/* merge: isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))(388, 375, 388) */
		reached[0][375] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]);
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = (((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])&&(((int)now.running[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])!=(((int)((P0 *)_this)->r)+1)));
#ifdef VAR_RANGES
		logval("isAwaited[(1-_pid)]", ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]));
#endif
		;
		/* merge: .(goto)(0, 378, 388) */
		reached[0][378] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 99: // STATE 379 - issue-once.pml:149 - [running[_pid] = 0] (0:20:9 - 1)
		IfNotBlocked
		reached[0][379] = 1;
		(trpt+1)->bup.ovals = grab_ints(9);
		(trpt+1)->bup.ovals[0] = ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("running[_pid]", ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isAwaited[_pid] = 0(20, 380, 20) */
		reached[0][380] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isAwaited[_pid]", ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isCurrent[_pid] = 0(20, 381, 20) */
		reached[0][381] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isCurrent[_pid]", ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isOwnAttempt[_pid] = 0(20, 382, 20) */
		reached[0][382] = 1;
		(trpt+1)->bup.ovals[3] = ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isOwnAttempt[_pid]", ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: now = 0(20, 383, 20) */
		reached[0][383] = 1;
		(trpt+1)->bup.ovals[4] = ((int)((P0 *)_this)->now);
		((P0 *)_this)->now = 0;
#ifdef VAR_RANGES
		logval("Worker:now", ((int)((P0 *)_this)->now));
#endif
		;
		/* merge: seen = 0(20, 384, 20) */
		reached[0][384] = 1;
		(trpt+1)->bup.ovals[5] = ((int)((P0 *)_this)->seen);
		((P0 *)_this)->seen = 0;
#ifdef VAR_RANGES
		logval("Worker:seen", ((int)((P0 *)_this)->seen));
#endif
		;
		/* merge: since = 0(20, 385, 20) */
		reached[0][385] = 1;
		(trpt+1)->bup.ovals[6] = ((int)((P0 *)_this)->since);
		((P0 *)_this)->since = 0;
#ifdef VAR_RANGES
		logval("Worker:since", ((int)((P0 *)_this)->since));
#endif
		;
		/* merge: progress = 0(20, 386, 20) */
		reached[0][386] = 1;
		(trpt+1)->bup.ovals[7] = ((int)((P0 *)_this)->progress);
		((P0 *)_this)->progress = 0;
#ifdef VAR_RANGES
		logval("Worker:progress", ((int)((P0 *)_this)->progress));
#endif
		;
		/* merge: r = 0(20, 387, 20) */
		reached[0][387] = 1;
		(trpt+1)->bup.ovals[8] = ((int)((P0 *)_this)->r);
		((P0 *)_this)->r = 0;
#ifdef VAR_RANGES
		logval("Worker:r", ((int)((P0 *)_this)->r));
#endif
		;
		/* merge: goto end_idle(20, 390, 20) */
		reached[0][390] = 1;
		;
		_m = 3; goto P999; /* 9 */
	case 100: // STATE 398 - issue-once.pml:172 - [(((flight[_pid]==1)&&!(unheard[r])))] (415:0:3 - 1)
		IfNotBlocked
		reached[0][398] = 1;
		if (!(((((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ])==1)&& !(((int)now.unheard[ Index(((int)((P0 *)_this)->r), 2) ])))))
			continue;
		/* merge: unheard[r] = (flightBound[_pid]+1)(415, 399, 415) */
		reached[0][399] = 1;
		(trpt+1)->bup.ovals = grab_ints(3);
		(trpt+1)->bup.ovals[0] = ((int)now.unheard[ Index(((int)((P0 *)_this)->r), 2) ]);
		now.unheard[ Index(((P0 *)_this)->r, 2) ] = (((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ])+1);
#ifdef VAR_RANGES
		logval("unheard[Worker:r]", ((int)now.unheard[ Index(((int)((P0 *)_this)->r), 2) ]));
#endif
		;
		/* merge: .(goto)(415, 402, 415) */
		reached[0][402] = 1;
		;
		/* merge: flight[_pid] = 0(415, 403, 415) */
		reached[0][403] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flight[_pid]", ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: flightBound[_pid] = 0(415, 404, 415) */
		reached[0][404] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flightBound[_pid]", ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		_m = 3; goto P999; /* 4 */
	case 101: // STATE 403 - issue-once.pml:175 - [flight[_pid] = 0] (0:415:2 - 3)
		IfNotBlocked
		reached[0][403] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flight[_pid]", ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: flightBound[_pid] = 0(415, 404, 415) */
		reached[0][404] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flightBound[_pid]", ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 102: // STATE 406 - issue-once.pml:149 - [running[_pid] = 0] (0:20:9 - 1)
		IfNotBlocked
		reached[0][406] = 1;
		(trpt+1)->bup.ovals = grab_ints(9);
		(trpt+1)->bup.ovals[0] = ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("running[_pid]", ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isAwaited[_pid] = 0(20, 407, 20) */
		reached[0][407] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isAwaited[_pid]", ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isCurrent[_pid] = 0(20, 408, 20) */
		reached[0][408] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isCurrent[_pid]", ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isOwnAttempt[_pid] = 0(20, 409, 20) */
		reached[0][409] = 1;
		(trpt+1)->bup.ovals[3] = ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isOwnAttempt[_pid]", ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: now = 0(20, 410, 20) */
		reached[0][410] = 1;
		(trpt+1)->bup.ovals[4] = ((int)((P0 *)_this)->now);
		((P0 *)_this)->now = 0;
#ifdef VAR_RANGES
		logval("Worker:now", ((int)((P0 *)_this)->now));
#endif
		;
		/* merge: seen = 0(20, 411, 20) */
		reached[0][411] = 1;
		(trpt+1)->bup.ovals[5] = ((int)((P0 *)_this)->seen);
		((P0 *)_this)->seen = 0;
#ifdef VAR_RANGES
		logval("Worker:seen", ((int)((P0 *)_this)->seen));
#endif
		;
		/* merge: since = 0(20, 412, 20) */
		reached[0][412] = 1;
		(trpt+1)->bup.ovals[6] = ((int)((P0 *)_this)->since);
		((P0 *)_this)->since = 0;
#ifdef VAR_RANGES
		logval("Worker:since", ((int)((P0 *)_this)->since));
#endif
		;
		/* merge: progress = 0(20, 413, 20) */
		reached[0][413] = 1;
		(trpt+1)->bup.ovals[7] = ((int)((P0 *)_this)->progress);
		((P0 *)_this)->progress = 0;
#ifdef VAR_RANGES
		logval("Worker:progress", ((int)((P0 *)_this)->progress));
#endif
		;
		/* merge: r = 0(20, 414, 20) */
		reached[0][414] = 1;
		(trpt+1)->bup.ovals[8] = ((int)((P0 *)_this)->r);
		((P0 *)_this)->r = 0;
#ifdef VAR_RANGES
		logval("Worker:r", ((int)((P0 *)_this)->r));
#endif
		;
		/* merge: goto end_idle(20, 416, 20) */
		reached[0][416] = 1;
		;
		_m = 3; goto P999; /* 9 */
	case 103: // STATE 418 - issue-once.pml:285 - [((tick<4))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][418] = 1;
		if (!((((int)now.tick)<4)))
			continue;
		_m = 3; goto P999; /* 0 */
	case 104: // STATE 419 - issue-once.pml:160 - [(isAwaited[_pid])] (434:0:2 - 1)
		IfNotBlocked
		reached[0][419] = 1;
		if (!(((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ])))
			continue;
		/* merge: phase[r] = 2(434, 420, 434) */
		reached[0][420] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]);
		now.phase[ Index(((P0 *)_this)->r, 2) ] = 2;
#ifdef VAR_RANGES
		logval("phase[Worker:r]", ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]));
#endif
		;
		/* merge: isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))(434, 421, 434) */
		reached[0][421] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]);
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = (((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])&&(((int)now.running[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])!=(((int)((P0 *)_this)->r)+1)));
#ifdef VAR_RANGES
		logval("isAwaited[(1-_pid)]", ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]));
#endif
		;
		/* merge: .(goto)(0, 424, 434) */
		reached[0][424] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 105: // STATE 425 - issue-once.pml:149 - [running[_pid] = 0] (0:20:9 - 1)
		IfNotBlocked
		reached[0][425] = 1;
		(trpt+1)->bup.ovals = grab_ints(9);
		(trpt+1)->bup.ovals[0] = ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("running[_pid]", ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isAwaited[_pid] = 0(20, 426, 20) */
		reached[0][426] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isAwaited[_pid]", ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isCurrent[_pid] = 0(20, 427, 20) */
		reached[0][427] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isCurrent[_pid]", ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isOwnAttempt[_pid] = 0(20, 428, 20) */
		reached[0][428] = 1;
		(trpt+1)->bup.ovals[3] = ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isOwnAttempt[_pid]", ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: now = 0(20, 429, 20) */
		reached[0][429] = 1;
		(trpt+1)->bup.ovals[4] = ((int)((P0 *)_this)->now);
		((P0 *)_this)->now = 0;
#ifdef VAR_RANGES
		logval("Worker:now", ((int)((P0 *)_this)->now));
#endif
		;
		/* merge: seen = 0(20, 430, 20) */
		reached[0][430] = 1;
		(trpt+1)->bup.ovals[5] = ((int)((P0 *)_this)->seen);
		((P0 *)_this)->seen = 0;
#ifdef VAR_RANGES
		logval("Worker:seen", ((int)((P0 *)_this)->seen));
#endif
		;
		/* merge: since = 0(20, 431, 20) */
		reached[0][431] = 1;
		(trpt+1)->bup.ovals[6] = ((int)((P0 *)_this)->since);
		((P0 *)_this)->since = 0;
#ifdef VAR_RANGES
		logval("Worker:since", ((int)((P0 *)_this)->since));
#endif
		;
		/* merge: progress = 0(20, 432, 20) */
		reached[0][432] = 1;
		(trpt+1)->bup.ovals[7] = ((int)((P0 *)_this)->progress);
		((P0 *)_this)->progress = 0;
#ifdef VAR_RANGES
		logval("Worker:progress", ((int)((P0 *)_this)->progress));
#endif
		;
		/* merge: r = 0(20, 433, 20) */
		reached[0][433] = 1;
		(trpt+1)->bup.ovals[8] = ((int)((P0 *)_this)->r);
		((P0 *)_this)->r = 0;
#ifdef VAR_RANGES
		logval("Worker:r", ((int)((P0 *)_this)->r));
#endif
		;
		/* merge: goto end_idle(20, 436, 20) */
		reached[0][436] = 1;
		;
		_m = 3; goto P999; /* 9 */
	case 106: // STATE 438 - issue-once.pml:289 - [((tick>=(4-1)))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][438] = 1;
		if (!((((int)now.tick)>=(4-1))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 107: // STATE 439 - issue-once.pml:291 - [(((tick+3)>=(since+(2*1))))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][439] = 1;
		if (!(((((int)now.tick)+3)>=(((int)((P0 *)_this)->since)+(2*1)))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: since */  (trpt+1)->bup.oval = ((P0 *)_this)->since;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->since = 0;
		_m = 3; goto P999; /* 0 */
	case 108: // STATE 440 - issue-once.pml:160 - [(isAwaited[_pid])] (455:0:2 - 1)
		IfNotBlocked
		reached[0][440] = 1;
		if (!(((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ])))
			continue;
		/* merge: phase[r] = 5(455, 441, 455) */
		reached[0][441] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]);
		now.phase[ Index(((P0 *)_this)->r, 2) ] = 5;
#ifdef VAR_RANGES
		logval("phase[Worker:r]", ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]));
#endif
		;
		/* merge: isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))(455, 442, 455) */
		reached[0][442] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]);
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = (((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])&&(((int)now.running[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])!=(((int)((P0 *)_this)->r)+1)));
#ifdef VAR_RANGES
		logval("isAwaited[(1-_pid)]", ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]));
#endif
		;
		/* merge: .(goto)(0, 445, 455) */
		reached[0][445] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 109: // STATE 446 - issue-once.pml:149 - [running[_pid] = 0] (0:20:9 - 1)
		IfNotBlocked
		reached[0][446] = 1;
		(trpt+1)->bup.ovals = grab_ints(9);
		(trpt+1)->bup.ovals[0] = ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("running[_pid]", ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isAwaited[_pid] = 0(20, 447, 20) */
		reached[0][447] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isAwaited[_pid]", ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isCurrent[_pid] = 0(20, 448, 20) */
		reached[0][448] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isCurrent[_pid]", ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isOwnAttempt[_pid] = 0(20, 449, 20) */
		reached[0][449] = 1;
		(trpt+1)->bup.ovals[3] = ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isOwnAttempt[_pid]", ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: now = 0(20, 450, 20) */
		reached[0][450] = 1;
		(trpt+1)->bup.ovals[4] = ((int)((P0 *)_this)->now);
		((P0 *)_this)->now = 0;
#ifdef VAR_RANGES
		logval("Worker:now", ((int)((P0 *)_this)->now));
#endif
		;
		/* merge: seen = 0(20, 451, 20) */
		reached[0][451] = 1;
		(trpt+1)->bup.ovals[5] = ((int)((P0 *)_this)->seen);
		((P0 *)_this)->seen = 0;
#ifdef VAR_RANGES
		logval("Worker:seen", ((int)((P0 *)_this)->seen));
#endif
		;
		/* merge: since = 0(20, 452, 20) */
		reached[0][452] = 1;
		(trpt+1)->bup.ovals[6] = ((int)((P0 *)_this)->since);
		((P0 *)_this)->since = 0;
#ifdef VAR_RANGES
		logval("Worker:since", ((int)((P0 *)_this)->since));
#endif
		;
		/* merge: progress = 0(20, 453, 20) */
		reached[0][453] = 1;
		(trpt+1)->bup.ovals[7] = ((int)((P0 *)_this)->progress);
		((P0 *)_this)->progress = 0;
#ifdef VAR_RANGES
		logval("Worker:progress", ((int)((P0 *)_this)->progress));
#endif
		;
		/* merge: r = 0(20, 454, 20) */
		reached[0][454] = 1;
		(trpt+1)->bup.ovals[8] = ((int)((P0 *)_this)->r);
		((P0 *)_this)->r = 0;
#ifdef VAR_RANGES
		logval("Worker:r", ((int)((P0 *)_this)->r));
#endif
		;
		/* merge: .(goto)(20, 476, 20) */
		reached[0][476] = 1;
		;
		/* merge: goto end_idle(20, 477, 20) */
		reached[0][477] = 1;
		;
		_m = 3; goto P999; /* 10 */
	case 110: // STATE 476 - issue-once.pml:294 - [.(goto)] (0:20:0 - 2)
		IfNotBlocked
		reached[0][476] = 1;
		;
		/* merge: goto end_idle(20, 477, 20) */
		reached[0][477] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 111: // STATE 458 - issue-once.pml:160 - [(isAwaited[_pid])] (473:0:2 - 1)
		IfNotBlocked
		reached[0][458] = 1;
		if (!(((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ])))
			continue;
		/* merge: phase[r] = 2(473, 459, 473) */
		reached[0][459] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]);
		now.phase[ Index(((P0 *)_this)->r, 2) ] = 2;
#ifdef VAR_RANGES
		logval("phase[Worker:r]", ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]));
#endif
		;
		/* merge: isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))(473, 460, 473) */
		reached[0][460] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]);
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = (((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])&&(((int)now.running[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])!=(((int)((P0 *)_this)->r)+1)));
#ifdef VAR_RANGES
		logval("isAwaited[(1-_pid)]", ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]));
#endif
		;
		/* merge: .(goto)(0, 463, 473) */
		reached[0][463] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 112: // STATE 464 - issue-once.pml:149 - [running[_pid] = 0] (0:20:9 - 1)
		IfNotBlocked
		reached[0][464] = 1;
		(trpt+1)->bup.ovals = grab_ints(9);
		(trpt+1)->bup.ovals[0] = ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("running[_pid]", ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isAwaited[_pid] = 0(20, 465, 20) */
		reached[0][465] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isAwaited[_pid]", ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isCurrent[_pid] = 0(20, 466, 20) */
		reached[0][466] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isCurrent[_pid]", ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isOwnAttempt[_pid] = 0(20, 467, 20) */
		reached[0][467] = 1;
		(trpt+1)->bup.ovals[3] = ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isOwnAttempt[_pid]", ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: now = 0(20, 468, 20) */
		reached[0][468] = 1;
		(trpt+1)->bup.ovals[4] = ((int)((P0 *)_this)->now);
		((P0 *)_this)->now = 0;
#ifdef VAR_RANGES
		logval("Worker:now", ((int)((P0 *)_this)->now));
#endif
		;
		/* merge: seen = 0(20, 469, 20) */
		reached[0][469] = 1;
		(trpt+1)->bup.ovals[5] = ((int)((P0 *)_this)->seen);
		((P0 *)_this)->seen = 0;
#ifdef VAR_RANGES
		logval("Worker:seen", ((int)((P0 *)_this)->seen));
#endif
		;
		/* merge: since = 0(20, 470, 20) */
		reached[0][470] = 1;
		(trpt+1)->bup.ovals[6] = ((int)((P0 *)_this)->since);
		((P0 *)_this)->since = 0;
#ifdef VAR_RANGES
		logval("Worker:since", ((int)((P0 *)_this)->since));
#endif
		;
		/* merge: progress = 0(20, 471, 20) */
		reached[0][471] = 1;
		(trpt+1)->bup.ovals[7] = ((int)((P0 *)_this)->progress);
		((P0 *)_this)->progress = 0;
#ifdef VAR_RANGES
		logval("Worker:progress", ((int)((P0 *)_this)->progress));
#endif
		;
		/* merge: r = 0(20, 472, 20) */
		reached[0][472] = 1;
		(trpt+1)->bup.ovals[8] = ((int)((P0 *)_this)->r);
		((P0 *)_this)->r = 0;
#ifdef VAR_RANGES
		logval("Worker:r", ((int)((P0 *)_this)->r));
#endif
		;
		/* merge: .(goto)(20, 476, 20) */
		reached[0][476] = 1;
		;
		/* merge: goto end_idle(20, 477, 20) */
		reached[0][477] = 1;
		;
		_m = 3; goto P999; /* 10 */
	case 113: // STATE 479 - issue-once.pml:299 - [(((action>seen)&&((startedAt+1)>=since)))] (0:0:2 - 1)
		IfNotBlocked
		reached[0][479] = 1;
		if (!(((((int)now.action)>((int)((P0 *)_this)->seen))&&((((int)now.startedAt)+1)>=((int)((P0 *)_this)->since)))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: seen */  (trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((P0 *)_this)->seen;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->seen = 0;
		if (TstOnly) return 1; /* TT */
		/* dead 1: since */  (trpt+1)->bup.ovals[1] = ((P0 *)_this)->since;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->since = 0;
		_m = 3; goto P999; /* 0 */
	case 114: // STATE 480 - issue-once.pml:136 - [assert(((actionOf==(r+1))||((actionOf==3)&&!(isOlder[r]))))] (0:851:2 - 1)
		IfNotBlocked
		reached[0][480] = 1;
		spin_assert(((((int)now.actionOf)==(((int)((P0 *)_this)->r)+1))||((((int)now.actionOf)==3)&& !(((int)now.isOlder[ Index(((int)((P0 *)_this)->r), 2) ])))), "((actionOf==(r+1))||((actionOf==3)&& !(isOlder[r])))", II, tt, t);
		/* merge: seen = 0(851, 482, 851) */
		reached[0][482] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)((P0 *)_this)->seen);
		((P0 *)_this)->seen = 0;
#ifdef VAR_RANGES
		logval("Worker:seen", ((int)((P0 *)_this)->seen));
#endif
		;
		/* merge: since = 0(851, 483, 851) */
		reached[0][483] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->since);
		((P0 *)_this)->since = 0;
#ifdef VAR_RANGES
		logval("Worker:since", ((int)((P0 *)_this)->since));
#endif
		;
		/* merge: goto issued(851, 484, 851) */
		reached[0][484] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 115: // STATE 486 - issue-once.pml:300 - [(!(((action>seen)&&((startedAt+1)>=since))))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][486] = 1;
		if (!( !(((((int)now.action)>((int)((P0 *)_this)->seen))&&((((int)now.startedAt)+1)>=((int)((P0 *)_this)->since))))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: seen */  (trpt+1)->bup.oval = ((P0 *)_this)->seen;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->seen = 0;
		_m = 3; goto P999; /* 0 */
	case 116: // STATE 487 - issue-once.pml:305 - [(((tick+3)>=(since+(2*1))))] (589:0:3 - 1)
		IfNotBlocked
		reached[0][487] = 1;
		if (!(((((int)now.tick)+3)>=(((int)((P0 *)_this)->since)+(2*1)))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: since */  (trpt+1)->bup.ovals = grab_ints(3);
		(trpt+1)->bup.ovals[0] = ((P0 *)_this)->since;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->since = 0;
		/* merge: seen = 0(589, 488, 589) */
		reached[0][488] = 1;
		(trpt+1)->bup.ovals[1] = ((int)((P0 *)_this)->seen);
		((P0 *)_this)->seen = 0;
#ifdef VAR_RANGES
		logval("Worker:seen", ((int)((P0 *)_this)->seen));
#endif
		;
		/* merge: since = 0(589, 489, 589) */
		reached[0][489] = 1;
		(trpt+1)->bup.ovals[2] = ((int)((P0 *)_this)->since);
		((P0 *)_this)->since = 0;
#ifdef VAR_RANGES
		logval("Worker:since", ((int)((P0 *)_this)->since));
#endif
		;
		/* merge: goto send(589, 490, 589) */
		reached[0][490] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 117: // STATE 492 - issue-once.pml:160 - [(isAwaited[_pid])] (507:0:2 - 1)
		IfNotBlocked
		reached[0][492] = 1;
		if (!(((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ])))
			continue;
		/* merge: phase[r] = 2(507, 493, 507) */
		reached[0][493] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]);
		now.phase[ Index(((P0 *)_this)->r, 2) ] = 2;
#ifdef VAR_RANGES
		logval("phase[Worker:r]", ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]));
#endif
		;
		/* merge: isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))(507, 494, 507) */
		reached[0][494] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]);
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = (((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])&&(((int)now.running[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])!=(((int)((P0 *)_this)->r)+1)));
#ifdef VAR_RANGES
		logval("isAwaited[(1-_pid)]", ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]));
#endif
		;
		/* merge: .(goto)(0, 497, 507) */
		reached[0][497] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 118: // STATE 498 - issue-once.pml:149 - [running[_pid] = 0] (0:20:9 - 1)
		IfNotBlocked
		reached[0][498] = 1;
		(trpt+1)->bup.ovals = grab_ints(9);
		(trpt+1)->bup.ovals[0] = ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("running[_pid]", ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isAwaited[_pid] = 0(20, 499, 20) */
		reached[0][499] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isAwaited[_pid]", ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isCurrent[_pid] = 0(20, 500, 20) */
		reached[0][500] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isCurrent[_pid]", ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isOwnAttempt[_pid] = 0(20, 501, 20) */
		reached[0][501] = 1;
		(trpt+1)->bup.ovals[3] = ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isOwnAttempt[_pid]", ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: now = 0(20, 502, 20) */
		reached[0][502] = 1;
		(trpt+1)->bup.ovals[4] = ((int)((P0 *)_this)->now);
		((P0 *)_this)->now = 0;
#ifdef VAR_RANGES
		logval("Worker:now", ((int)((P0 *)_this)->now));
#endif
		;
		/* merge: seen = 0(20, 503, 20) */
		reached[0][503] = 1;
		(trpt+1)->bup.ovals[5] = ((int)((P0 *)_this)->seen);
		((P0 *)_this)->seen = 0;
#ifdef VAR_RANGES
		logval("Worker:seen", ((int)((P0 *)_this)->seen));
#endif
		;
		/* merge: since = 0(20, 504, 20) */
		reached[0][504] = 1;
		(trpt+1)->bup.ovals[6] = ((int)((P0 *)_this)->since);
		((P0 *)_this)->since = 0;
#ifdef VAR_RANGES
		logval("Worker:since", ((int)((P0 *)_this)->since));
#endif
		;
		/* merge: progress = 0(20, 505, 20) */
		reached[0][505] = 1;
		(trpt+1)->bup.ovals[7] = ((int)((P0 *)_this)->progress);
		((P0 *)_this)->progress = 0;
#ifdef VAR_RANGES
		logval("Worker:progress", ((int)((P0 *)_this)->progress));
#endif
		;
		/* merge: r = 0(20, 506, 20) */
		reached[0][506] = 1;
		(trpt+1)->bup.ovals[8] = ((int)((P0 *)_this)->r);
		((P0 *)_this)->r = 0;
#ifdef VAR_RANGES
		logval("Worker:r", ((int)((P0 *)_this)->r));
#endif
		;
		/* merge: goto end_idle(20, 509, 20) */
		reached[0][509] = 1;
		;
		_m = 3; goto P999; /* 9 */
	case 119: // STATE 515 - issue-once.pml:172 - [(((flight[_pid]==1)&&!(unheard[r])))] (532:0:3 - 1)
		IfNotBlocked
		reached[0][515] = 1;
		if (!(((((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ])==1)&& !(((int)now.unheard[ Index(((int)((P0 *)_this)->r), 2) ])))))
			continue;
		/* merge: unheard[r] = (flightBound[_pid]+1)(532, 516, 532) */
		reached[0][516] = 1;
		(trpt+1)->bup.ovals = grab_ints(3);
		(trpt+1)->bup.ovals[0] = ((int)now.unheard[ Index(((int)((P0 *)_this)->r), 2) ]);
		now.unheard[ Index(((P0 *)_this)->r, 2) ] = (((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ])+1);
#ifdef VAR_RANGES
		logval("unheard[Worker:r]", ((int)now.unheard[ Index(((int)((P0 *)_this)->r), 2) ]));
#endif
		;
		/* merge: .(goto)(532, 519, 532) */
		reached[0][519] = 1;
		;
		/* merge: flight[_pid] = 0(532, 520, 532) */
		reached[0][520] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flight[_pid]", ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: flightBound[_pid] = 0(532, 521, 532) */
		reached[0][521] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flightBound[_pid]", ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		_m = 3; goto P999; /* 4 */
	case 120: // STATE 520 - issue-once.pml:175 - [flight[_pid] = 0] (0:532:2 - 3)
		IfNotBlocked
		reached[0][520] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flight[_pid]", ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: flightBound[_pid] = 0(532, 521, 532) */
		reached[0][521] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flightBound[_pid]", ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 121: // STATE 523 - issue-once.pml:149 - [running[_pid] = 0] (0:20:9 - 1)
		IfNotBlocked
		reached[0][523] = 1;
		(trpt+1)->bup.ovals = grab_ints(9);
		(trpt+1)->bup.ovals[0] = ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("running[_pid]", ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isAwaited[_pid] = 0(20, 524, 20) */
		reached[0][524] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isAwaited[_pid]", ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isCurrent[_pid] = 0(20, 525, 20) */
		reached[0][525] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isCurrent[_pid]", ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isOwnAttempt[_pid] = 0(20, 526, 20) */
		reached[0][526] = 1;
		(trpt+1)->bup.ovals[3] = ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isOwnAttempt[_pid]", ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: now = 0(20, 527, 20) */
		reached[0][527] = 1;
		(trpt+1)->bup.ovals[4] = ((int)((P0 *)_this)->now);
		((P0 *)_this)->now = 0;
#ifdef VAR_RANGES
		logval("Worker:now", ((int)((P0 *)_this)->now));
#endif
		;
		/* merge: seen = 0(20, 528, 20) */
		reached[0][528] = 1;
		(trpt+1)->bup.ovals[5] = ((int)((P0 *)_this)->seen);
		((P0 *)_this)->seen = 0;
#ifdef VAR_RANGES
		logval("Worker:seen", ((int)((P0 *)_this)->seen));
#endif
		;
		/* merge: since = 0(20, 529, 20) */
		reached[0][529] = 1;
		(trpt+1)->bup.ovals[6] = ((int)((P0 *)_this)->since);
		((P0 *)_this)->since = 0;
#ifdef VAR_RANGES
		logval("Worker:since", ((int)((P0 *)_this)->since));
#endif
		;
		/* merge: progress = 0(20, 530, 20) */
		reached[0][530] = 1;
		(trpt+1)->bup.ovals[7] = ((int)((P0 *)_this)->progress);
		((P0 *)_this)->progress = 0;
#ifdef VAR_RANGES
		logval("Worker:progress", ((int)((P0 *)_this)->progress));
#endif
		;
		/* merge: r = 0(20, 531, 20) */
		reached[0][531] = 1;
		(trpt+1)->bup.ovals[8] = ((int)((P0 *)_this)->r);
		((P0 *)_this)->r = 0;
#ifdef VAR_RANGES
		logval("Worker:r", ((int)((P0 *)_this)->r));
#endif
		;
		/* merge: goto end_idle(20, 533, 20) */
		reached[0][533] = 1;
		;
		_m = 3; goto P999; /* 9 */
	case 122: // STATE 535 - issue-once.pml:317 - [(((tick>=(4-1))&&isCurrent[_pid]))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][535] = 1;
		if (!(((((int)now.tick)>=(4-1))&&((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 123: // STATE 536 - issue-once.pml:142 - [assert(((4!=4)||(executions[r]==0)))] (0:540:1 - 1)
		IfNotBlocked
		reached[0][536] = 1;
		spin_assert(((4!=4)||(((int)now.executions[ Index(((int)((P0 *)_this)->r), 2) ])==0)), "((4!=4)||(executions[r]==0))", II, tt, t);
		/* merge: status[r] = 4(540, 537, 540) */
		reached[0][537] = 1;
		(trpt+1)->bup.oval = ((int)now.status[ Index(((int)((P0 *)_this)->r), 2) ]);
		now.status[ Index(((P0 *)_this)->r, 2) ] = 4;
#ifdef VAR_RANGES
		logval("status[Worker:r]", ((int)now.status[ Index(((int)((P0 *)_this)->r), 2) ]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 124: // STATE 538 - issue-once.pml:89 - [isCurrent[0] = (isCurrent[0]&&(running[0]!=(r+1)))] (0:1028:3 - 1)
		IfNotBlocked
		reached[0][538] = 1;
		(trpt+1)->bup.ovals = grab_ints(3);
		(trpt+1)->bup.ovals[0] = ((int)now.isCurrent[0]);
		now.isCurrent[0] = (((int)now.isCurrent[0])&&(((int)now.running[0])!=(((int)((P0 *)_this)->r)+1)));
#ifdef VAR_RANGES
		logval("isCurrent[0]", ((int)now.isCurrent[0]));
#endif
		;
		/* merge: isCurrent[1] = (isCurrent[1]&&(running[1]!=(r+1)))(1028, 539, 1028) */
		reached[0][539] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isCurrent[1]);
		now.isCurrent[1] = (((int)now.isCurrent[1])&&(((int)now.running[1])!=(((int)((P0 *)_this)->r)+1)));
#ifdef VAR_RANGES
		logval("isCurrent[1]", ((int)now.isCurrent[1]));
#endif
		;
		/* merge: progress = 4(1028, 542, 1028) */
		reached[0][542] = 1;
		(trpt+1)->bup.ovals[2] = ((int)((P0 *)_this)->progress);
		((P0 *)_this)->progress = 4;
#ifdef VAR_RANGES
		logval("Worker:progress", ((int)((P0 *)_this)->progress));
#endif
		;
		/* merge: goto report(1028, 543, 1028) */
		reached[0][543] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 125: // STATE 545 - issue-once.pml:318 - [(((tick>=(4-1))&&!(isCurrent[_pid])))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][545] = 1;
		if (!(((((int)now.tick)>=(4-1))&& !(((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ])))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 126: // STATE 546 - issue-once.pml:160 - [(isAwaited[_pid])] (561:0:2 - 1)
		IfNotBlocked
		reached[0][546] = 1;
		if (!(((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ])))
			continue;
		/* merge: phase[r] = 2(561, 547, 561) */
		reached[0][547] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]);
		now.phase[ Index(((P0 *)_this)->r, 2) ] = 2;
#ifdef VAR_RANGES
		logval("phase[Worker:r]", ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]));
#endif
		;
		/* merge: isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))(561, 548, 561) */
		reached[0][548] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]);
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = (((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])&&(((int)now.running[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])!=(((int)((P0 *)_this)->r)+1)));
#ifdef VAR_RANGES
		logval("isAwaited[(1-_pid)]", ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]));
#endif
		;
		/* merge: .(goto)(0, 551, 561) */
		reached[0][551] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 127: // STATE 552 - issue-once.pml:149 - [running[_pid] = 0] (0:20:9 - 1)
		IfNotBlocked
		reached[0][552] = 1;
		(trpt+1)->bup.ovals = grab_ints(9);
		(trpt+1)->bup.ovals[0] = ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("running[_pid]", ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isAwaited[_pid] = 0(20, 553, 20) */
		reached[0][553] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isAwaited[_pid]", ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isCurrent[_pid] = 0(20, 554, 20) */
		reached[0][554] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isCurrent[_pid]", ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isOwnAttempt[_pid] = 0(20, 555, 20) */
		reached[0][555] = 1;
		(trpt+1)->bup.ovals[3] = ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isOwnAttempt[_pid]", ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: now = 0(20, 556, 20) */
		reached[0][556] = 1;
		(trpt+1)->bup.ovals[4] = ((int)((P0 *)_this)->now);
		((P0 *)_this)->now = 0;
#ifdef VAR_RANGES
		logval("Worker:now", ((int)((P0 *)_this)->now));
#endif
		;
		/* merge: seen = 0(20, 557, 20) */
		reached[0][557] = 1;
		(trpt+1)->bup.ovals[5] = ((int)((P0 *)_this)->seen);
		((P0 *)_this)->seen = 0;
#ifdef VAR_RANGES
		logval("Worker:seen", ((int)((P0 *)_this)->seen));
#endif
		;
		/* merge: since = 0(20, 558, 20) */
		reached[0][558] = 1;
		(trpt+1)->bup.ovals[6] = ((int)((P0 *)_this)->since);
		((P0 *)_this)->since = 0;
#ifdef VAR_RANGES
		logval("Worker:since", ((int)((P0 *)_this)->since));
#endif
		;
		/* merge: progress = 0(20, 559, 20) */
		reached[0][559] = 1;
		(trpt+1)->bup.ovals[7] = ((int)((P0 *)_this)->progress);
		((P0 *)_this)->progress = 0;
#ifdef VAR_RANGES
		logval("Worker:progress", ((int)((P0 *)_this)->progress));
#endif
		;
		/* merge: r = 0(20, 560, 20) */
		reached[0][560] = 1;
		(trpt+1)->bup.ovals[8] = ((int)((P0 *)_this)->r);
		((P0 *)_this)->r = 0;
#ifdef VAR_RANGES
		logval("Worker:r", ((int)((P0 *)_this)->r));
#endif
		;
		/* merge: goto end_idle(20, 563, 20) */
		reached[0][563] = 1;
		;
		_m = 3; goto P999; /* 9 */
	case 128: // STATE 565 - issue-once.pml:321 - [(((tick<4)&&stopped))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][565] = 1;
		if (!(((((int)now.tick)<4)&&((int)now.stopped))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 129: // STATE 566 - issue-once.pml:160 - [(isAwaited[_pid])] (581:0:2 - 1)
		IfNotBlocked
		reached[0][566] = 1;
		if (!(((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ])))
			continue;
		/* merge: phase[r] = 2(581, 567, 581) */
		reached[0][567] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]);
		now.phase[ Index(((P0 *)_this)->r, 2) ] = 2;
#ifdef VAR_RANGES
		logval("phase[Worker:r]", ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]));
#endif
		;
		/* merge: isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))(581, 568, 581) */
		reached[0][568] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]);
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = (((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])&&(((int)now.running[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])!=(((int)((P0 *)_this)->r)+1)));
#ifdef VAR_RANGES
		logval("isAwaited[(1-_pid)]", ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]));
#endif
		;
		/* merge: .(goto)(0, 571, 581) */
		reached[0][571] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 130: // STATE 572 - issue-once.pml:149 - [running[_pid] = 0] (0:20:9 - 1)
		IfNotBlocked
		reached[0][572] = 1;
		(trpt+1)->bup.ovals = grab_ints(9);
		(trpt+1)->bup.ovals[0] = ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("running[_pid]", ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isAwaited[_pid] = 0(20, 573, 20) */
		reached[0][573] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isAwaited[_pid]", ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isCurrent[_pid] = 0(20, 574, 20) */
		reached[0][574] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isCurrent[_pid]", ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isOwnAttempt[_pid] = 0(20, 575, 20) */
		reached[0][575] = 1;
		(trpt+1)->bup.ovals[3] = ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isOwnAttempt[_pid]", ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: now = 0(20, 576, 20) */
		reached[0][576] = 1;
		(trpt+1)->bup.ovals[4] = ((int)((P0 *)_this)->now);
		((P0 *)_this)->now = 0;
#ifdef VAR_RANGES
		logval("Worker:now", ((int)((P0 *)_this)->now));
#endif
		;
		/* merge: seen = 0(20, 577, 20) */
		reached[0][577] = 1;
		(trpt+1)->bup.ovals[5] = ((int)((P0 *)_this)->seen);
		((P0 *)_this)->seen = 0;
#ifdef VAR_RANGES
		logval("Worker:seen", ((int)((P0 *)_this)->seen));
#endif
		;
		/* merge: since = 0(20, 578, 20) */
		reached[0][578] = 1;
		(trpt+1)->bup.ovals[6] = ((int)((P0 *)_this)->since);
		((P0 *)_this)->since = 0;
#ifdef VAR_RANGES
		logval("Worker:since", ((int)((P0 *)_this)->since));
#endif
		;
		/* merge: progress = 0(20, 579, 20) */
		reached[0][579] = 1;
		(trpt+1)->bup.ovals[7] = ((int)((P0 *)_this)->progress);
		((P0 *)_this)->progress = 0;
#ifdef VAR_RANGES
		logval("Worker:progress", ((int)((P0 *)_this)->progress));
#endif
		;
		/* merge: r = 0(20, 580, 20) */
		reached[0][580] = 1;
		(trpt+1)->bup.ovals[8] = ((int)((P0 *)_this)->r);
		((P0 *)_this)->r = 0;
#ifdef VAR_RANGES
		logval("Worker:r", ((int)((P0 *)_this)->r));
#endif
		;
		/* merge: goto end_idle(20, 583, 20) */
		reached[0][583] = 1;
		;
		_m = 3; goto P999; /* 9 */
	case 131: // STATE 585 - issue-once.pml:322 - [(((tick<4)&&!(stopped)))] (644:0:1 - 1)
		IfNotBlocked
		reached[0][585] = 1;
		if (!(((((int)now.tick)<4)&& !(((int)now.stopped)))))
			continue;
		/* merge: now = tick(644, 586, 644) */
		reached[0][586] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->now);
		((P0 *)_this)->now = ((int)now.tick);
#ifdef VAR_RANGES
		logval("Worker:now", ((int)((P0 *)_this)->now));
#endif
		;
		/* merge: goto trySave(644, 587, 644) */
		reached[0][587] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 132: // STATE 591 - issue-once.pml:172 - [(((flight[_pid]==1)&&!(unheard[r])))] (608:0:3 - 1)
		IfNotBlocked
		reached[0][591] = 1;
		if (!(((((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ])==1)&& !(((int)now.unheard[ Index(((int)((P0 *)_this)->r), 2) ])))))
			continue;
		/* merge: unheard[r] = (flightBound[_pid]+1)(608, 592, 608) */
		reached[0][592] = 1;
		(trpt+1)->bup.ovals = grab_ints(3);
		(trpt+1)->bup.ovals[0] = ((int)now.unheard[ Index(((int)((P0 *)_this)->r), 2) ]);
		now.unheard[ Index(((P0 *)_this)->r, 2) ] = (((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ])+1);
#ifdef VAR_RANGES
		logval("unheard[Worker:r]", ((int)now.unheard[ Index(((int)((P0 *)_this)->r), 2) ]));
#endif
		;
		/* merge: .(goto)(608, 595, 608) */
		reached[0][595] = 1;
		;
		/* merge: flight[_pid] = 0(608, 596, 608) */
		reached[0][596] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flight[_pid]", ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: flightBound[_pid] = 0(608, 597, 608) */
		reached[0][597] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flightBound[_pid]", ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		_m = 3; goto P999; /* 4 */
	case 133: // STATE 596 - issue-once.pml:175 - [flight[_pid] = 0] (0:608:2 - 3)
		IfNotBlocked
		reached[0][596] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flight[_pid]", ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: flightBound[_pid] = 0(608, 597, 608) */
		reached[0][597] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flightBound[_pid]", ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 134: // STATE 599 - issue-once.pml:149 - [running[_pid] = 0] (0:20:9 - 1)
		IfNotBlocked
		reached[0][599] = 1;
		(trpt+1)->bup.ovals = grab_ints(9);
		(trpt+1)->bup.ovals[0] = ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("running[_pid]", ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isAwaited[_pid] = 0(20, 600, 20) */
		reached[0][600] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isAwaited[_pid]", ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isCurrent[_pid] = 0(20, 601, 20) */
		reached[0][601] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isCurrent[_pid]", ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isOwnAttempt[_pid] = 0(20, 602, 20) */
		reached[0][602] = 1;
		(trpt+1)->bup.ovals[3] = ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isOwnAttempt[_pid]", ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: now = 0(20, 603, 20) */
		reached[0][603] = 1;
		(trpt+1)->bup.ovals[4] = ((int)((P0 *)_this)->now);
		((P0 *)_this)->now = 0;
#ifdef VAR_RANGES
		logval("Worker:now", ((int)((P0 *)_this)->now));
#endif
		;
		/* merge: seen = 0(20, 604, 20) */
		reached[0][604] = 1;
		(trpt+1)->bup.ovals[5] = ((int)((P0 *)_this)->seen);
		((P0 *)_this)->seen = 0;
#ifdef VAR_RANGES
		logval("Worker:seen", ((int)((P0 *)_this)->seen));
#endif
		;
		/* merge: since = 0(20, 605, 20) */
		reached[0][605] = 1;
		(trpt+1)->bup.ovals[6] = ((int)((P0 *)_this)->since);
		((P0 *)_this)->since = 0;
#ifdef VAR_RANGES
		logval("Worker:since", ((int)((P0 *)_this)->since));
#endif
		;
		/* merge: progress = 0(20, 606, 20) */
		reached[0][606] = 1;
		(trpt+1)->bup.ovals[7] = ((int)((P0 *)_this)->progress);
		((P0 *)_this)->progress = 0;
#ifdef VAR_RANGES
		logval("Worker:progress", ((int)((P0 *)_this)->progress));
#endif
		;
		/* merge: r = 0(20, 607, 20) */
		reached[0][607] = 1;
		(trpt+1)->bup.ovals[8] = ((int)((P0 *)_this)->r);
		((P0 *)_this)->r = 0;
#ifdef VAR_RANGES
		logval("Worker:r", ((int)((P0 *)_this)->r));
#endif
		;
		/* merge: goto end_idle(20, 609, 20) */
		reached[0][609] = 1;
		;
		_m = 3; goto P999; /* 9 */
	case 135: // STATE 611 - issue-once.pml:333 - [(!(isCurrent[_pid]))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][611] = 1;
		if (!( !(((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 136: // STATE 612 - issue-once.pml:160 - [(isAwaited[_pid])] (627:0:2 - 1)
		IfNotBlocked
		reached[0][612] = 1;
		if (!(((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ])))
			continue;
		/* merge: phase[r] = 2(627, 613, 627) */
		reached[0][613] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]);
		now.phase[ Index(((P0 *)_this)->r, 2) ] = 2;
#ifdef VAR_RANGES
		logval("phase[Worker:r]", ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]));
#endif
		;
		/* merge: isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))(627, 614, 627) */
		reached[0][614] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]);
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = (((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])&&(((int)now.running[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])!=(((int)((P0 *)_this)->r)+1)));
#ifdef VAR_RANGES
		logval("isAwaited[(1-_pid)]", ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]));
#endif
		;
		/* merge: .(goto)(0, 617, 627) */
		reached[0][617] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 137: // STATE 618 - issue-once.pml:149 - [running[_pid] = 0] (0:20:9 - 1)
		IfNotBlocked
		reached[0][618] = 1;
		(trpt+1)->bup.ovals = grab_ints(9);
		(trpt+1)->bup.ovals[0] = ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("running[_pid]", ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isAwaited[_pid] = 0(20, 619, 20) */
		reached[0][619] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isAwaited[_pid]", ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isCurrent[_pid] = 0(20, 620, 20) */
		reached[0][620] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isCurrent[_pid]", ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isOwnAttempt[_pid] = 0(20, 621, 20) */
		reached[0][621] = 1;
		(trpt+1)->bup.ovals[3] = ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isOwnAttempt[_pid]", ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: now = 0(20, 622, 20) */
		reached[0][622] = 1;
		(trpt+1)->bup.ovals[4] = ((int)((P0 *)_this)->now);
		((P0 *)_this)->now = 0;
#ifdef VAR_RANGES
		logval("Worker:now", ((int)((P0 *)_this)->now));
#endif
		;
		/* merge: seen = 0(20, 623, 20) */
		reached[0][623] = 1;
		(trpt+1)->bup.ovals[5] = ((int)((P0 *)_this)->seen);
		((P0 *)_this)->seen = 0;
#ifdef VAR_RANGES
		logval("Worker:seen", ((int)((P0 *)_this)->seen));
#endif
		;
		/* merge: since = 0(20, 624, 20) */
		reached[0][624] = 1;
		(trpt+1)->bup.ovals[6] = ((int)((P0 *)_this)->since);
		((P0 *)_this)->since = 0;
#ifdef VAR_RANGES
		logval("Worker:since", ((int)((P0 *)_this)->since));
#endif
		;
		/* merge: progress = 0(20, 625, 20) */
		reached[0][625] = 1;
		(trpt+1)->bup.ovals[7] = ((int)((P0 *)_this)->progress);
		((P0 *)_this)->progress = 0;
#ifdef VAR_RANGES
		logval("Worker:progress", ((int)((P0 *)_this)->progress));
#endif
		;
		/* merge: r = 0(20, 626, 20) */
		reached[0][626] = 1;
		(trpt+1)->bup.ovals[8] = ((int)((P0 *)_this)->r);
		((P0 *)_this)->r = 0;
#ifdef VAR_RANGES
		logval("Worker:r", ((int)((P0 *)_this)->r));
#endif
		;
		/* merge: goto end_idle(20, 629, 20) */
		reached[0][629] = 1;
		;
		_m = 3; goto P999; /* 9 */
	case 138: // STATE 631 - issue-once.pml:334 - [(isCurrent[_pid])] (641:0:6 - 1)
		IfNotBlocked
		reached[0][631] = 1;
		if (!(((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ])))
			continue;
		/* merge: assert((lock==(r+1)))(641, 632, 641) */
		reached[0][632] = 1;
		spin_assert((((int)now.lock)==(((int)((P0 *)_this)->r)+1)), "(lock==(r+1))", II, tt, t);
		/* merge: isOlder[r] = ( ((status[r]==1)) -> (((actionOf==3)&&(startedAt<(now+2)))) : (isOlder[r]) )(641, 633, 641) */
		reached[0][633] = 1;
		(trpt+1)->bup.ovals = grab_ints(6);
		(trpt+1)->bup.ovals[0] = ((int)now.isOlder[ Index(((int)((P0 *)_this)->r), 2) ]);
		now.isOlder[ Index(((P0 *)_this)->r, 2) ] = ( ((((int)now.status[ Index(((int)((P0 *)_this)->r), 2) ])==1)) ? (((((int)now.actionOf)==3)&&(((int)now.startedAt)<(((int)((P0 *)_this)->now)+2)))) : (((int)now.isOlder[ Index(((int)((P0 *)_this)->r), 2) ])) );
#ifdef VAR_RANGES
		logval("isOlder[Worker:r]", ((int)now.isOlder[ Index(((int)((P0 *)_this)->r), 2) ]));
#endif
		;
		/* merge: status[r] = 2(641, 634, 641) */
		reached[0][634] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.status[ Index(((int)((P0 *)_this)->r), 2) ]);
		now.status[ Index(((P0 *)_this)->r, 2) ] = 2;
#ifdef VAR_RANGES
		logval("status[Worker:r]", ((int)now.status[ Index(((int)((P0 *)_this)->r), 2) ]));
#endif
		;
		/* merge: provenNotExecuted[r] = 0(641, 635, 641) */
		reached[0][635] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.provenNotExecuted[ Index(((int)((P0 *)_this)->r), 2) ]);
		now.provenNotExecuted[ Index(((P0 *)_this)->r, 2) ] = 0;
#ifdef VAR_RANGES
		logval("provenNotExecuted[Worker:r]", ((int)now.provenNotExecuted[ Index(((int)((P0 *)_this)->r), 2) ]));
#endif
		;
		/* merge: isOwnAttempt[(1-_pid)] = (isOwnAttempt[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))(641, 636, 641) */
		reached[0][636] = 1;
		(trpt+1)->bup.ovals[3] = ((int)now.isOwnAttempt[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]);
		now.isOwnAttempt[ Index((1-((P0 *)_this)->_pid), 2) ] = (((int)now.isOwnAttempt[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])&&(((int)now.running[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])!=(((int)((P0 *)_this)->r)+1)));
#ifdef VAR_RANGES
		logval("isOwnAttempt[(1-_pid)]", ((int)now.isOwnAttempt[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]));
#endif
		;
		/* merge: isOwnAttempt[_pid] = 1(641, 637, 641) */
		reached[0][637] = 1;
		(trpt+1)->bup.ovals[4] = ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = 1;
#ifdef VAR_RANGES
		logval("isOwnAttempt[_pid]", ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: earliest[r] = (now+3)(641, 638, 641) */
		reached[0][638] = 1;
		(trpt+1)->bup.ovals[5] = ((int)now.earliest[ Index(((int)((P0 *)_this)->r), 2) ]);
		now.earliest[ Index(((P0 *)_this)->r, 2) ] = (((int)((P0 *)_this)->now)+3);
#ifdef VAR_RANGES
		logval("earliest[Worker:r]", ((int)now.earliest[ Index(((int)((P0 *)_this)->r), 2) ]));
#endif
		;
		_m = 3; goto P999; /* 7 */
	case 139: // STATE 639 - issue-once.pml:89 - [isCurrent[0] = (isCurrent[0]&&(running[0]!=(r+1)))] (0:694:2 - 1)
		IfNotBlocked
		reached[0][639] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.isCurrent[0]);
		now.isCurrent[0] = (((int)now.isCurrent[0])&&(((int)now.running[0])!=(((int)((P0 *)_this)->r)+1)));
#ifdef VAR_RANGES
		logval("isCurrent[0]", ((int)now.isCurrent[0]));
#endif
		;
		/* merge: isCurrent[1] = (isCurrent[1]&&(running[1]!=(r+1)))(694, 640, 694) */
		reached[0][640] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isCurrent[1]);
		now.isCurrent[1] = (((int)now.isCurrent[1])&&(((int)now.running[1])!=(((int)((P0 *)_this)->r)+1)));
#ifdef VAR_RANGES
		logval("isCurrent[1]", ((int)now.isCurrent[1]));
#endif
		;
		/* merge: goto resetPasscode(694, 642, 694) */
		reached[0][642] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 140: // STATE 646 - issue-once.pml:172 - [(((flight[_pid]==1)&&!(unheard[r])))] (663:0:3 - 1)
		IfNotBlocked
		reached[0][646] = 1;
		if (!(((((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ])==1)&& !(((int)now.unheard[ Index(((int)((P0 *)_this)->r), 2) ])))))
			continue;
		/* merge: unheard[r] = (flightBound[_pid]+1)(663, 647, 663) */
		reached[0][647] = 1;
		(trpt+1)->bup.ovals = grab_ints(3);
		(trpt+1)->bup.ovals[0] = ((int)now.unheard[ Index(((int)((P0 *)_this)->r), 2) ]);
		now.unheard[ Index(((P0 *)_this)->r, 2) ] = (((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ])+1);
#ifdef VAR_RANGES
		logval("unheard[Worker:r]", ((int)now.unheard[ Index(((int)((P0 *)_this)->r), 2) ]));
#endif
		;
		/* merge: .(goto)(663, 650, 663) */
		reached[0][650] = 1;
		;
		/* merge: flight[_pid] = 0(663, 651, 663) */
		reached[0][651] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flight[_pid]", ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: flightBound[_pid] = 0(663, 652, 663) */
		reached[0][652] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flightBound[_pid]", ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		_m = 3; goto P999; /* 4 */
	case 141: // STATE 651 - issue-once.pml:175 - [flight[_pid] = 0] (0:663:2 - 3)
		IfNotBlocked
		reached[0][651] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flight[_pid]", ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: flightBound[_pid] = 0(663, 652, 663) */
		reached[0][652] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flightBound[_pid]", ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 142: // STATE 654 - issue-once.pml:149 - [running[_pid] = 0] (0:20:9 - 1)
		IfNotBlocked
		reached[0][654] = 1;
		(trpt+1)->bup.ovals = grab_ints(9);
		(trpt+1)->bup.ovals[0] = ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("running[_pid]", ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isAwaited[_pid] = 0(20, 655, 20) */
		reached[0][655] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isAwaited[_pid]", ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isCurrent[_pid] = 0(20, 656, 20) */
		reached[0][656] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isCurrent[_pid]", ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isOwnAttempt[_pid] = 0(20, 657, 20) */
		reached[0][657] = 1;
		(trpt+1)->bup.ovals[3] = ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isOwnAttempt[_pid]", ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: now = 0(20, 658, 20) */
		reached[0][658] = 1;
		(trpt+1)->bup.ovals[4] = ((int)((P0 *)_this)->now);
		((P0 *)_this)->now = 0;
#ifdef VAR_RANGES
		logval("Worker:now", ((int)((P0 *)_this)->now));
#endif
		;
		/* merge: seen = 0(20, 659, 20) */
		reached[0][659] = 1;
		(trpt+1)->bup.ovals[5] = ((int)((P0 *)_this)->seen);
		((P0 *)_this)->seen = 0;
#ifdef VAR_RANGES
		logval("Worker:seen", ((int)((P0 *)_this)->seen));
#endif
		;
		/* merge: since = 0(20, 660, 20) */
		reached[0][660] = 1;
		(trpt+1)->bup.ovals[6] = ((int)((P0 *)_this)->since);
		((P0 *)_this)->since = 0;
#ifdef VAR_RANGES
		logval("Worker:since", ((int)((P0 *)_this)->since));
#endif
		;
		/* merge: progress = 0(20, 661, 20) */
		reached[0][661] = 1;
		(trpt+1)->bup.ovals[7] = ((int)((P0 *)_this)->progress);
		((P0 *)_this)->progress = 0;
#ifdef VAR_RANGES
		logval("Worker:progress", ((int)((P0 *)_this)->progress));
#endif
		;
		/* merge: r = 0(20, 662, 20) */
		reached[0][662] = 1;
		(trpt+1)->bup.ovals[8] = ((int)((P0 *)_this)->r);
		((P0 *)_this)->r = 0;
#ifdef VAR_RANGES
		logval("Worker:r", ((int)((P0 *)_this)->r));
#endif
		;
		/* merge: goto end_idle(20, 664, 20) */
		reached[0][664] = 1;
		;
		_m = 3; goto P999; /* 9 */
	case 143: // STATE 666 - issue-once.pml:356 - [((tick>=(now+1)))] (0:0:1 - 1)
		IfNotBlocked
		reached[0][666] = 1;
		if (!((((int)now.tick)>=(((int)((P0 *)_this)->now)+1))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: now */  (trpt+1)->bup.oval = ((P0 *)_this)->now;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->now = 0;
		_m = 3; goto P999; /* 0 */
	case 144: // STATE 667 - issue-once.pml:160 - [(isAwaited[_pid])] (682:0:2 - 1)
		IfNotBlocked
		reached[0][667] = 1;
		if (!(((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ])))
			continue;
		/* merge: phase[r] = 2(682, 668, 682) */
		reached[0][668] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]);
		now.phase[ Index(((P0 *)_this)->r, 2) ] = 2;
#ifdef VAR_RANGES
		logval("phase[Worker:r]", ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]));
#endif
		;
		/* merge: isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))(682, 669, 682) */
		reached[0][669] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]);
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = (((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])&&(((int)now.running[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])!=(((int)((P0 *)_this)->r)+1)));
#ifdef VAR_RANGES
		logval("isAwaited[(1-_pid)]", ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]));
#endif
		;
		/* merge: .(goto)(0, 672, 682) */
		reached[0][672] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 145: // STATE 673 - issue-once.pml:149 - [running[_pid] = 0] (0:20:9 - 1)
		IfNotBlocked
		reached[0][673] = 1;
		(trpt+1)->bup.ovals = grab_ints(9);
		(trpt+1)->bup.ovals[0] = ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("running[_pid]", ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isAwaited[_pid] = 0(20, 674, 20) */
		reached[0][674] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isAwaited[_pid]", ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isCurrent[_pid] = 0(20, 675, 20) */
		reached[0][675] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isCurrent[_pid]", ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isOwnAttempt[_pid] = 0(20, 676, 20) */
		reached[0][676] = 1;
		(trpt+1)->bup.ovals[3] = ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isOwnAttempt[_pid]", ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: now = 0(20, 677, 20) */
		reached[0][677] = 1;
		(trpt+1)->bup.ovals[4] = ((int)((P0 *)_this)->now);
		((P0 *)_this)->now = 0;
#ifdef VAR_RANGES
		logval("Worker:now", ((int)((P0 *)_this)->now));
#endif
		;
		/* merge: seen = 0(20, 678, 20) */
		reached[0][678] = 1;
		(trpt+1)->bup.ovals[5] = ((int)((P0 *)_this)->seen);
		((P0 *)_this)->seen = 0;
#ifdef VAR_RANGES
		logval("Worker:seen", ((int)((P0 *)_this)->seen));
#endif
		;
		/* merge: since = 0(20, 679, 20) */
		reached[0][679] = 1;
		(trpt+1)->bup.ovals[6] = ((int)((P0 *)_this)->since);
		((P0 *)_this)->since = 0;
#ifdef VAR_RANGES
		logval("Worker:since", ((int)((P0 *)_this)->since));
#endif
		;
		/* merge: progress = 0(20, 680, 20) */
		reached[0][680] = 1;
		(trpt+1)->bup.ovals[7] = ((int)((P0 *)_this)->progress);
		((P0 *)_this)->progress = 0;
#ifdef VAR_RANGES
		logval("Worker:progress", ((int)((P0 *)_this)->progress));
#endif
		;
		/* merge: r = 0(20, 681, 20) */
		reached[0][681] = 1;
		(trpt+1)->bup.ovals[8] = ((int)((P0 *)_this)->r);
		((P0 *)_this)->r = 0;
#ifdef VAR_RANGES
		logval("Worker:r", ((int)((P0 *)_this)->r));
#endif
		;
		/* merge: goto end_idle(20, 684, 20) */
		reached[0][684] = 1;
		;
		_m = 3; goto P999; /* 9 */
	case 146: // STATE 686 - issue-once.pml:357 - [((tick<(now+1)))] (751:0:4 - 1)
		IfNotBlocked
		reached[0][686] = 1;
		if (!((((int)now.tick)<(((int)((P0 *)_this)->now)+1))))
			continue;
		if (TstOnly) return 1; /* TT */
		/* dead 1: now */  (trpt+1)->bup.ovals = grab_ints(4);
		(trpt+1)->bup.ovals[0] = ((P0 *)_this)->now;
#ifdef HAS_CODE
		if (!readtrail)
#endif
			((P0 *)_this)->now = 0;
		/* merge: assert((!(stopped)||(tick<(stoppedAt+1))))(751, 687, 751) */
		reached[0][687] = 1;
		spin_assert(( !(((int)now.stopped))||(((int)now.tick)<(((int)now.stoppedAt)+1))), "( !(stopped)||(tick<(stoppedAt+1)))", II, tt, t);
		/* merge: assert(!(cancelRequested[r]))(751, 688, 751) */
		reached[0][688] = 1;
		spin_assert( !(((int)now.cancelRequested[ Index(((int)((P0 *)_this)->r), 2) ])), " !(cancelRequested[r])", II, tt, t);
		/* merge: flight[_pid] = 1(751, 689, 751) */
		reached[0][689] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = 1;
#ifdef VAR_RANGES
		logval("flight[_pid]", ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: flightBound[_pid] = (tick+1)(751, 690, 751) */
		reached[0][690] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = (((int)now.tick)+1);
#ifdef VAR_RANGES
		logval("flightBound[_pid]", ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: now = 0(751, 691, 751) */
		reached[0][691] = 1;
		(trpt+1)->bup.ovals[3] = ((int)((P0 *)_this)->now);
		((P0 *)_this)->now = 0;
#ifdef VAR_RANGES
		logval("Worker:now", ((int)((P0 *)_this)->now));
#endif
		;
		/* merge: goto answer(751, 692, 751) */
		reached[0][692] = 1;
		;
		_m = 3; goto P999; /* 6 */
	case 147: // STATE 696 - issue-once.pml:172 - [(((flight[_pid]==1)&&!(unheard[r])))] (713:0:3 - 1)
		IfNotBlocked
		reached[0][696] = 1;
		if (!(((((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ])==1)&& !(((int)now.unheard[ Index(((int)((P0 *)_this)->r), 2) ])))))
			continue;
		/* merge: unheard[r] = (flightBound[_pid]+1)(713, 697, 713) */
		reached[0][697] = 1;
		(trpt+1)->bup.ovals = grab_ints(3);
		(trpt+1)->bup.ovals[0] = ((int)now.unheard[ Index(((int)((P0 *)_this)->r), 2) ]);
		now.unheard[ Index(((P0 *)_this)->r, 2) ] = (((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ])+1);
#ifdef VAR_RANGES
		logval("unheard[Worker:r]", ((int)now.unheard[ Index(((int)((P0 *)_this)->r), 2) ]));
#endif
		;
		/* merge: .(goto)(713, 700, 713) */
		reached[0][700] = 1;
		;
		/* merge: flight[_pid] = 0(713, 701, 713) */
		reached[0][701] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flight[_pid]", ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: flightBound[_pid] = 0(713, 702, 713) */
		reached[0][702] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flightBound[_pid]", ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		_m = 3; goto P999; /* 4 */
	case 148: // STATE 701 - issue-once.pml:175 - [flight[_pid] = 0] (0:713:2 - 3)
		IfNotBlocked
		reached[0][701] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flight[_pid]", ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: flightBound[_pid] = 0(713, 702, 713) */
		reached[0][702] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flightBound[_pid]", ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 149: // STATE 704 - issue-once.pml:149 - [running[_pid] = 0] (0:20:9 - 1)
		IfNotBlocked
		reached[0][704] = 1;
		(trpt+1)->bup.ovals = grab_ints(9);
		(trpt+1)->bup.ovals[0] = ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("running[_pid]", ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isAwaited[_pid] = 0(20, 705, 20) */
		reached[0][705] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isAwaited[_pid]", ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isCurrent[_pid] = 0(20, 706, 20) */
		reached[0][706] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isCurrent[_pid]", ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isOwnAttempt[_pid] = 0(20, 707, 20) */
		reached[0][707] = 1;
		(trpt+1)->bup.ovals[3] = ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isOwnAttempt[_pid]", ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: now = 0(20, 708, 20) */
		reached[0][708] = 1;
		(trpt+1)->bup.ovals[4] = ((int)((P0 *)_this)->now);
		((P0 *)_this)->now = 0;
#ifdef VAR_RANGES
		logval("Worker:now", ((int)((P0 *)_this)->now));
#endif
		;
		/* merge: seen = 0(20, 709, 20) */
		reached[0][709] = 1;
		(trpt+1)->bup.ovals[5] = ((int)((P0 *)_this)->seen);
		((P0 *)_this)->seen = 0;
#ifdef VAR_RANGES
		logval("Worker:seen", ((int)((P0 *)_this)->seen));
#endif
		;
		/* merge: since = 0(20, 710, 20) */
		reached[0][710] = 1;
		(trpt+1)->bup.ovals[6] = ((int)((P0 *)_this)->since);
		((P0 *)_this)->since = 0;
#ifdef VAR_RANGES
		logval("Worker:since", ((int)((P0 *)_this)->since));
#endif
		;
		/* merge: progress = 0(20, 711, 20) */
		reached[0][711] = 1;
		(trpt+1)->bup.ovals[7] = ((int)((P0 *)_this)->progress);
		((P0 *)_this)->progress = 0;
#ifdef VAR_RANGES
		logval("Worker:progress", ((int)((P0 *)_this)->progress));
#endif
		;
		/* merge: r = 0(20, 712, 20) */
		reached[0][712] = 1;
		(trpt+1)->bup.ovals[8] = ((int)((P0 *)_this)->r);
		((P0 *)_this)->r = 0;
#ifdef VAR_RANGES
		logval("Worker:r", ((int)((P0 *)_this)->r));
#endif
		;
		/* merge: goto end_idle(20, 714, 20) */
		reached[0][714] = 1;
		;
		_m = 3; goto P999; /* 9 */
	case 150: // STATE 716 - issue-once.pml:172 - [(((flight[_pid]==1)&&!(unheard[r])))] (740:0:3 - 1)
		IfNotBlocked
		reached[0][716] = 1;
		if (!(((((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ])==1)&& !(((int)now.unheard[ Index(((int)((P0 *)_this)->r), 2) ])))))
			continue;
		/* merge: unheard[r] = (flightBound[_pid]+1)(740, 717, 740) */
		reached[0][717] = 1;
		(trpt+1)->bup.ovals = grab_ints(3);
		(trpt+1)->bup.ovals[0] = ((int)now.unheard[ Index(((int)((P0 *)_this)->r), 2) ]);
		now.unheard[ Index(((P0 *)_this)->r, 2) ] = (((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ])+1);
#ifdef VAR_RANGES
		logval("unheard[Worker:r]", ((int)now.unheard[ Index(((int)((P0 *)_this)->r), 2) ]));
#endif
		;
		/* merge: .(goto)(740, 720, 740) */
		reached[0][720] = 1;
		;
		/* merge: flight[_pid] = 0(740, 721, 740) */
		reached[0][721] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flight[_pid]", ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: flightBound[_pid] = 0(740, 722, 740) */
		reached[0][722] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flightBound[_pid]", ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		_m = 3; goto P999; /* 4 */
	case 151: // STATE 721 - issue-once.pml:175 - [flight[_pid] = 0] (0:740:2 - 3)
		IfNotBlocked
		reached[0][721] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flight[_pid]", ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: flightBound[_pid] = 0(740, 722, 740) */
		reached[0][722] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flightBound[_pid]", ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 152: // STATE 724 - issue-once.pml:160 - [(isAwaited[_pid])] (739:0:2 - 1)
		IfNotBlocked
		reached[0][724] = 1;
		if (!(((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ])))
			continue;
		/* merge: phase[r] = 2(739, 725, 739) */
		reached[0][725] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]);
		now.phase[ Index(((P0 *)_this)->r, 2) ] = 2;
#ifdef VAR_RANGES
		logval("phase[Worker:r]", ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]));
#endif
		;
		/* merge: isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))(739, 726, 739) */
		reached[0][726] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]);
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = (((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])&&(((int)now.running[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])!=(((int)((P0 *)_this)->r)+1)));
#ifdef VAR_RANGES
		logval("isAwaited[(1-_pid)]", ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]));
#endif
		;
		/* merge: .(goto)(0, 729, 739) */
		reached[0][729] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 153: // STATE 730 - issue-once.pml:149 - [running[_pid] = 0] (0:20:9 - 1)
		IfNotBlocked
		reached[0][730] = 1;
		(trpt+1)->bup.ovals = grab_ints(9);
		(trpt+1)->bup.ovals[0] = ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("running[_pid]", ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isAwaited[_pid] = 0(20, 731, 20) */
		reached[0][731] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isAwaited[_pid]", ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isCurrent[_pid] = 0(20, 732, 20) */
		reached[0][732] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isCurrent[_pid]", ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isOwnAttempt[_pid] = 0(20, 733, 20) */
		reached[0][733] = 1;
		(trpt+1)->bup.ovals[3] = ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isOwnAttempt[_pid]", ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: now = 0(20, 734, 20) */
		reached[0][734] = 1;
		(trpt+1)->bup.ovals[4] = ((int)((P0 *)_this)->now);
		((P0 *)_this)->now = 0;
#ifdef VAR_RANGES
		logval("Worker:now", ((int)((P0 *)_this)->now));
#endif
		;
		/* merge: seen = 0(20, 735, 20) */
		reached[0][735] = 1;
		(trpt+1)->bup.ovals[5] = ((int)((P0 *)_this)->seen);
		((P0 *)_this)->seen = 0;
#ifdef VAR_RANGES
		logval("Worker:seen", ((int)((P0 *)_this)->seen));
#endif
		;
		/* merge: since = 0(20, 736, 20) */
		reached[0][736] = 1;
		(trpt+1)->bup.ovals[6] = ((int)((P0 *)_this)->since);
		((P0 *)_this)->since = 0;
#ifdef VAR_RANGES
		logval("Worker:since", ((int)((P0 *)_this)->since));
#endif
		;
		/* merge: progress = 0(20, 737, 20) */
		reached[0][737] = 1;
		(trpt+1)->bup.ovals[7] = ((int)((P0 *)_this)->progress);
		((P0 *)_this)->progress = 0;
#ifdef VAR_RANGES
		logval("Worker:progress", ((int)((P0 *)_this)->progress));
#endif
		;
		/* merge: r = 0(20, 738, 20) */
		reached[0][738] = 1;
		(trpt+1)->bup.ovals[8] = ((int)((P0 *)_this)->r);
		((P0 *)_this)->r = 0;
#ifdef VAR_RANGES
		logval("Worker:r", ((int)((P0 *)_this)->r));
#endif
		;
		/* merge: goto end_idle(20, 741, 20) */
		reached[0][741] = 1;
		;
		_m = 3; goto P999; /* 9 */
	case 154: // STATE 743 - issue-once.pml:369 - [((flight[_pid]==2))] (851:0:1 - 1)
		IfNotBlocked
		reached[0][743] = 1;
		if (!((((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ])==2)))
			continue;
		/* merge: flight[_pid] = 0(851, 744, 851) */
		reached[0][744] = 1;
		(trpt+1)->bup.oval = ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flight[_pid]", ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: goto issued(851, 745, 851) */
		reached[0][745] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 155: // STATE 747 - issue-once.pml:370 - [((flight[_pid]==3))] (817:0:1 - 1)
		IfNotBlocked
		reached[0][747] = 1;
		if (!((((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ])==3)))
			continue;
		/* merge: flight[_pid] = 0(817, 748, 817) */
		reached[0][748] = 1;
		(trpt+1)->bup.oval = ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flight[_pid]", ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: goto notExecuted(817, 749, 817) */
		reached[0][749] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 156: // STATE 753 - issue-once.pml:172 - [(((flight[_pid]==1)&&!(unheard[r])))] (770:0:3 - 1)
		IfNotBlocked
		reached[0][753] = 1;
		if (!(((((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ])==1)&& !(((int)now.unheard[ Index(((int)((P0 *)_this)->r), 2) ])))))
			continue;
		/* merge: unheard[r] = (flightBound[_pid]+1)(770, 754, 770) */
		reached[0][754] = 1;
		(trpt+1)->bup.ovals = grab_ints(3);
		(trpt+1)->bup.ovals[0] = ((int)now.unheard[ Index(((int)((P0 *)_this)->r), 2) ]);
		now.unheard[ Index(((P0 *)_this)->r, 2) ] = (((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ])+1);
#ifdef VAR_RANGES
		logval("unheard[Worker:r]", ((int)now.unheard[ Index(((int)((P0 *)_this)->r), 2) ]));
#endif
		;
		/* merge: .(goto)(770, 757, 770) */
		reached[0][757] = 1;
		;
		/* merge: flight[_pid] = 0(770, 758, 770) */
		reached[0][758] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flight[_pid]", ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: flightBound[_pid] = 0(770, 759, 770) */
		reached[0][759] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flightBound[_pid]", ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		_m = 3; goto P999; /* 4 */
	case 157: // STATE 758 - issue-once.pml:175 - [flight[_pid] = 0] (0:770:2 - 3)
		IfNotBlocked
		reached[0][758] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flight[_pid]", ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: flightBound[_pid] = 0(770, 759, 770) */
		reached[0][759] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flightBound[_pid]", ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 158: // STATE 761 - issue-once.pml:149 - [running[_pid] = 0] (0:20:9 - 1)
		IfNotBlocked
		reached[0][761] = 1;
		(trpt+1)->bup.ovals = grab_ints(9);
		(trpt+1)->bup.ovals[0] = ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("running[_pid]", ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isAwaited[_pid] = 0(20, 762, 20) */
		reached[0][762] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isAwaited[_pid]", ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isCurrent[_pid] = 0(20, 763, 20) */
		reached[0][763] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isCurrent[_pid]", ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isOwnAttempt[_pid] = 0(20, 764, 20) */
		reached[0][764] = 1;
		(trpt+1)->bup.ovals[3] = ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isOwnAttempt[_pid]", ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: now = 0(20, 765, 20) */
		reached[0][765] = 1;
		(trpt+1)->bup.ovals[4] = ((int)((P0 *)_this)->now);
		((P0 *)_this)->now = 0;
#ifdef VAR_RANGES
		logval("Worker:now", ((int)((P0 *)_this)->now));
#endif
		;
		/* merge: seen = 0(20, 766, 20) */
		reached[0][766] = 1;
		(trpt+1)->bup.ovals[5] = ((int)((P0 *)_this)->seen);
		((P0 *)_this)->seen = 0;
#ifdef VAR_RANGES
		logval("Worker:seen", ((int)((P0 *)_this)->seen));
#endif
		;
		/* merge: since = 0(20, 767, 20) */
		reached[0][767] = 1;
		(trpt+1)->bup.ovals[6] = ((int)((P0 *)_this)->since);
		((P0 *)_this)->since = 0;
#ifdef VAR_RANGES
		logval("Worker:since", ((int)((P0 *)_this)->since));
#endif
		;
		/* merge: progress = 0(20, 768, 20) */
		reached[0][768] = 1;
		(trpt+1)->bup.ovals[7] = ((int)((P0 *)_this)->progress);
		((P0 *)_this)->progress = 0;
#ifdef VAR_RANGES
		logval("Worker:progress", ((int)((P0 *)_this)->progress));
#endif
		;
		/* merge: r = 0(20, 769, 20) */
		reached[0][769] = 1;
		(trpt+1)->bup.ovals[8] = ((int)((P0 *)_this)->r);
		((P0 *)_this)->r = 0;
#ifdef VAR_RANGES
		logval("Worker:r", ((int)((P0 *)_this)->r));
#endif
		;
		/* merge: goto end_idle(20, 771, 20) */
		reached[0][771] = 1;
		;
		_m = 3; goto P999; /* 9 */
	case 159: // STATE 773 - issue-once.pml:379 - [(((status[r]==2)&&isOwnAttempt[_pid]))] (777:0:1 - 1)
		IfNotBlocked
		reached[0][773] = 1;
		if (!(((((int)now.status[ Index(((int)((P0 *)_this)->r), 2) ])==2)&&((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]))))
			continue;
		/* merge: provenNotExecuted[r] = 1(0, 774, 777) */
		reached[0][774] = 1;
		(trpt+1)->bup.oval = ((int)now.provenNotExecuted[ Index(((int)((P0 *)_this)->r), 2) ]);
		now.provenNotExecuted[ Index(((P0 *)_this)->r, 2) ] = 1;
#ifdef VAR_RANGES
		logval("provenNotExecuted[Worker:r]", ((int)now.provenNotExecuted[ Index(((int)((P0 *)_this)->r), 2) ]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 160: // STATE 775 - issue-once.pml:89 - [isCurrent[0] = (isCurrent[0]&&(running[0]!=(r+1)))] (0:794:2 - 1)
		IfNotBlocked
		reached[0][775] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.isCurrent[0]);
		now.isCurrent[0] = (((int)now.isCurrent[0])&&(((int)now.running[0])!=(((int)((P0 *)_this)->r)+1)));
#ifdef VAR_RANGES
		logval("isCurrent[0]", ((int)now.isCurrent[0]));
#endif
		;
		/* merge: isCurrent[1] = (isCurrent[1]&&(running[1]!=(r+1)))(794, 776, 794) */
		reached[0][776] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isCurrent[1]);
		now.isCurrent[1] = (((int)now.isCurrent[1])&&(((int)now.running[1])!=(((int)((P0 *)_this)->r)+1)));
#ifdef VAR_RANGES
		logval("isCurrent[1]", ((int)now.isCurrent[1]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 161: // STATE 778 - issue-once.pml:160 - [(isAwaited[_pid])] (793:0:2 - 1)
		IfNotBlocked
		reached[0][778] = 1;
		if (!(((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ])))
			continue;
		/* merge: phase[r] = 2(793, 779, 793) */
		reached[0][779] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]);
		now.phase[ Index(((P0 *)_this)->r, 2) ] = 2;
#ifdef VAR_RANGES
		logval("phase[Worker:r]", ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]));
#endif
		;
		/* merge: isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))(793, 780, 793) */
		reached[0][780] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]);
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = (((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])&&(((int)now.running[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])!=(((int)((P0 *)_this)->r)+1)));
#ifdef VAR_RANGES
		logval("isAwaited[(1-_pid)]", ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]));
#endif
		;
		/* merge: .(goto)(0, 783, 793) */
		reached[0][783] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 162: // STATE 784 - issue-once.pml:149 - [running[_pid] = 0] (0:20:9 - 1)
		IfNotBlocked
		reached[0][784] = 1;
		(trpt+1)->bup.ovals = grab_ints(9);
		(trpt+1)->bup.ovals[0] = ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("running[_pid]", ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isAwaited[_pid] = 0(20, 785, 20) */
		reached[0][785] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isAwaited[_pid]", ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isCurrent[_pid] = 0(20, 786, 20) */
		reached[0][786] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isCurrent[_pid]", ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isOwnAttempt[_pid] = 0(20, 787, 20) */
		reached[0][787] = 1;
		(trpt+1)->bup.ovals[3] = ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isOwnAttempt[_pid]", ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: now = 0(20, 788, 20) */
		reached[0][788] = 1;
		(trpt+1)->bup.ovals[4] = ((int)((P0 *)_this)->now);
		((P0 *)_this)->now = 0;
#ifdef VAR_RANGES
		logval("Worker:now", ((int)((P0 *)_this)->now));
#endif
		;
		/* merge: seen = 0(20, 789, 20) */
		reached[0][789] = 1;
		(trpt+1)->bup.ovals[5] = ((int)((P0 *)_this)->seen);
		((P0 *)_this)->seen = 0;
#ifdef VAR_RANGES
		logval("Worker:seen", ((int)((P0 *)_this)->seen));
#endif
		;
		/* merge: since = 0(20, 790, 20) */
		reached[0][790] = 1;
		(trpt+1)->bup.ovals[6] = ((int)((P0 *)_this)->since);
		((P0 *)_this)->since = 0;
#ifdef VAR_RANGES
		logval("Worker:since", ((int)((P0 *)_this)->since));
#endif
		;
		/* merge: progress = 0(20, 791, 20) */
		reached[0][791] = 1;
		(trpt+1)->bup.ovals[7] = ((int)((P0 *)_this)->progress);
		((P0 *)_this)->progress = 0;
#ifdef VAR_RANGES
		logval("Worker:progress", ((int)((P0 *)_this)->progress));
#endif
		;
		/* merge: r = 0(20, 792, 20) */
		reached[0][792] = 1;
		(trpt+1)->bup.ovals[8] = ((int)((P0 *)_this)->r);
		((P0 *)_this)->r = 0;
#ifdef VAR_RANGES
		logval("Worker:r", ((int)((P0 *)_this)->r));
#endif
		;
		/* merge: goto end_idle(20, 795, 20) */
		reached[0][795] = 1;
		;
		_m = 3; goto P999; /* 9 */
	case 163: // STATE 797 - issue-once.pml:380 - [(!(((status[r]==2)&&isOwnAttempt[_pid])))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][797] = 1;
		if (!( !(((((int)now.status[ Index(((int)((P0 *)_this)->r), 2) ])==2)&&((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ])))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 164: // STATE 798 - issue-once.pml:160 - [(isAwaited[_pid])] (813:0:2 - 1)
		IfNotBlocked
		reached[0][798] = 1;
		if (!(((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ])))
			continue;
		/* merge: phase[r] = 2(813, 799, 813) */
		reached[0][799] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]);
		now.phase[ Index(((P0 *)_this)->r, 2) ] = 2;
#ifdef VAR_RANGES
		logval("phase[Worker:r]", ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]));
#endif
		;
		/* merge: isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))(813, 800, 813) */
		reached[0][800] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]);
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = (((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])&&(((int)now.running[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])!=(((int)((P0 *)_this)->r)+1)));
#ifdef VAR_RANGES
		logval("isAwaited[(1-_pid)]", ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]));
#endif
		;
		/* merge: .(goto)(0, 803, 813) */
		reached[0][803] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 165: // STATE 804 - issue-once.pml:149 - [running[_pid] = 0] (0:20:9 - 1)
		IfNotBlocked
		reached[0][804] = 1;
		(trpt+1)->bup.ovals = grab_ints(9);
		(trpt+1)->bup.ovals[0] = ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("running[_pid]", ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isAwaited[_pid] = 0(20, 805, 20) */
		reached[0][805] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isAwaited[_pid]", ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isCurrent[_pid] = 0(20, 806, 20) */
		reached[0][806] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isCurrent[_pid]", ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isOwnAttempt[_pid] = 0(20, 807, 20) */
		reached[0][807] = 1;
		(trpt+1)->bup.ovals[3] = ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isOwnAttempt[_pid]", ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: now = 0(20, 808, 20) */
		reached[0][808] = 1;
		(trpt+1)->bup.ovals[4] = ((int)((P0 *)_this)->now);
		((P0 *)_this)->now = 0;
#ifdef VAR_RANGES
		logval("Worker:now", ((int)((P0 *)_this)->now));
#endif
		;
		/* merge: seen = 0(20, 809, 20) */
		reached[0][809] = 1;
		(trpt+1)->bup.ovals[5] = ((int)((P0 *)_this)->seen);
		((P0 *)_this)->seen = 0;
#ifdef VAR_RANGES
		logval("Worker:seen", ((int)((P0 *)_this)->seen));
#endif
		;
		/* merge: since = 0(20, 810, 20) */
		reached[0][810] = 1;
		(trpt+1)->bup.ovals[6] = ((int)((P0 *)_this)->since);
		((P0 *)_this)->since = 0;
#ifdef VAR_RANGES
		logval("Worker:since", ((int)((P0 *)_this)->since));
#endif
		;
		/* merge: progress = 0(20, 811, 20) */
		reached[0][811] = 1;
		(trpt+1)->bup.ovals[7] = ((int)((P0 *)_this)->progress);
		((P0 *)_this)->progress = 0;
#ifdef VAR_RANGES
		logval("Worker:progress", ((int)((P0 *)_this)->progress));
#endif
		;
		/* merge: r = 0(20, 812, 20) */
		reached[0][812] = 1;
		(trpt+1)->bup.ovals[8] = ((int)((P0 *)_this)->r);
		((P0 *)_this)->r = 0;
#ifdef VAR_RANGES
		logval("Worker:r", ((int)((P0 *)_this)->r));
#endif
		;
		/* merge: goto end_idle(20, 815, 20) */
		reached[0][815] = 1;
		;
		_m = 3; goto P999; /* 9 */
	case 166: // STATE 819 - issue-once.pml:172 - [(((flight[_pid]==1)&&!(unheard[r])))] (836:0:3 - 1)
		IfNotBlocked
		reached[0][819] = 1;
		if (!(((((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ])==1)&& !(((int)now.unheard[ Index(((int)((P0 *)_this)->r), 2) ])))))
			continue;
		/* merge: unheard[r] = (flightBound[_pid]+1)(836, 820, 836) */
		reached[0][820] = 1;
		(trpt+1)->bup.ovals = grab_ints(3);
		(trpt+1)->bup.ovals[0] = ((int)now.unheard[ Index(((int)((P0 *)_this)->r), 2) ]);
		now.unheard[ Index(((P0 *)_this)->r, 2) ] = (((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ])+1);
#ifdef VAR_RANGES
		logval("unheard[Worker:r]", ((int)now.unheard[ Index(((int)((P0 *)_this)->r), 2) ]));
#endif
		;
		/* merge: .(goto)(836, 823, 836) */
		reached[0][823] = 1;
		;
		/* merge: flight[_pid] = 0(836, 824, 836) */
		reached[0][824] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flight[_pid]", ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: flightBound[_pid] = 0(836, 825, 836) */
		reached[0][825] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flightBound[_pid]", ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		_m = 3; goto P999; /* 4 */
	case 167: // STATE 824 - issue-once.pml:175 - [flight[_pid] = 0] (0:836:2 - 3)
		IfNotBlocked
		reached[0][824] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flight[_pid]", ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: flightBound[_pid] = 0(836, 825, 836) */
		reached[0][825] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flightBound[_pid]", ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 168: // STATE 827 - issue-once.pml:149 - [running[_pid] = 0] (0:20:9 - 1)
		IfNotBlocked
		reached[0][827] = 1;
		(trpt+1)->bup.ovals = grab_ints(9);
		(trpt+1)->bup.ovals[0] = ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("running[_pid]", ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isAwaited[_pid] = 0(20, 828, 20) */
		reached[0][828] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isAwaited[_pid]", ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isCurrent[_pid] = 0(20, 829, 20) */
		reached[0][829] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isCurrent[_pid]", ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isOwnAttempt[_pid] = 0(20, 830, 20) */
		reached[0][830] = 1;
		(trpt+1)->bup.ovals[3] = ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isOwnAttempt[_pid]", ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: now = 0(20, 831, 20) */
		reached[0][831] = 1;
		(trpt+1)->bup.ovals[4] = ((int)((P0 *)_this)->now);
		((P0 *)_this)->now = 0;
#ifdef VAR_RANGES
		logval("Worker:now", ((int)((P0 *)_this)->now));
#endif
		;
		/* merge: seen = 0(20, 832, 20) */
		reached[0][832] = 1;
		(trpt+1)->bup.ovals[5] = ((int)((P0 *)_this)->seen);
		((P0 *)_this)->seen = 0;
#ifdef VAR_RANGES
		logval("Worker:seen", ((int)((P0 *)_this)->seen));
#endif
		;
		/* merge: since = 0(20, 833, 20) */
		reached[0][833] = 1;
		(trpt+1)->bup.ovals[6] = ((int)((P0 *)_this)->since);
		((P0 *)_this)->since = 0;
#ifdef VAR_RANGES
		logval("Worker:since", ((int)((P0 *)_this)->since));
#endif
		;
		/* merge: progress = 0(20, 834, 20) */
		reached[0][834] = 1;
		(trpt+1)->bup.ovals[7] = ((int)((P0 *)_this)->progress);
		((P0 *)_this)->progress = 0;
#ifdef VAR_RANGES
		logval("Worker:progress", ((int)((P0 *)_this)->progress));
#endif
		;
		/* merge: r = 0(20, 835, 20) */
		reached[0][835] = 1;
		(trpt+1)->bup.ovals[8] = ((int)((P0 *)_this)->r);
		((P0 *)_this)->r = 0;
#ifdef VAR_RANGES
		logval("Worker:r", ((int)((P0 *)_this)->r));
#endif
		;
		/* merge: goto end_idle(20, 837, 20) */
		reached[0][837] = 1;
		;
		_m = 3; goto P999; /* 9 */
	case 169: // STATE 839 - issue-once.pml:389 - [((status[r]==2))] (843:0:1 - 1)
		IfNotBlocked
		reached[0][839] = 1;
		if (!((((int)now.status[ Index(((int)((P0 *)_this)->r), 2) ])==2)))
			continue;
		/* merge: status[r] = 3(0, 840, 843) */
		reached[0][840] = 1;
		(trpt+1)->bup.oval = ((int)now.status[ Index(((int)((P0 *)_this)->r), 2) ]);
		now.status[ Index(((P0 *)_this)->r, 2) ] = 3;
#ifdef VAR_RANGES
		logval("status[Worker:r]", ((int)now.status[ Index(((int)((P0 *)_this)->r), 2) ]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 170: // STATE 841 - issue-once.pml:89 - [isCurrent[0] = (isCurrent[0]&&(running[0]!=(r+1)))] (0:1028:3 - 1)
		IfNotBlocked
		reached[0][841] = 1;
		(trpt+1)->bup.ovals = grab_ints(3);
		(trpt+1)->bup.ovals[0] = ((int)now.isCurrent[0]);
		now.isCurrent[0] = (((int)now.isCurrent[0])&&(((int)now.running[0])!=(((int)((P0 *)_this)->r)+1)));
#ifdef VAR_RANGES
		logval("isCurrent[0]", ((int)now.isCurrent[0]));
#endif
		;
		/* merge: isCurrent[1] = (isCurrent[1]&&(running[1]!=(r+1)))(1028, 842, 1028) */
		reached[0][842] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isCurrent[1]);
		now.isCurrent[1] = (((int)now.isCurrent[1])&&(((int)now.running[1])!=(((int)((P0 *)_this)->r)+1)));
#ifdef VAR_RANGES
		logval("isCurrent[1]", ((int)now.isCurrent[1]));
#endif
		;
		/* merge: progress = 3(1028, 844, 1028) */
		reached[0][844] = 1;
		(trpt+1)->bup.ovals[2] = ((int)((P0 *)_this)->progress);
		((P0 *)_this)->progress = 3;
#ifdef VAR_RANGES
		logval("Worker:progress", ((int)((P0 *)_this)->progress));
#endif
		;
		/* merge: goto report(1028, 845, 1028) */
		reached[0][845] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 171: // STATE 847 - issue-once.pml:390 - [((status[r]!=2))] (1028:0:1 - 1)
		IfNotBlocked
		reached[0][847] = 1;
		if (!((((int)now.status[ Index(((int)((P0 *)_this)->r), 2) ])!=2)))
			continue;
		/* merge: progress = ( ((status[r]>=4)) -> (status[r]) : (3) )(1028, 848, 1028) */
		reached[0][848] = 1;
		(trpt+1)->bup.oval = ((int)((P0 *)_this)->progress);
		((P0 *)_this)->progress = ( ((((int)now.status[ Index(((int)((P0 *)_this)->r), 2) ])>=4)) ? (((int)now.status[ Index(((int)((P0 *)_this)->r), 2) ])) : (3) );
#ifdef VAR_RANGES
		logval("Worker:progress", ((int)((P0 *)_this)->progress));
#endif
		;
		/* merge: goto report(1028, 849, 1028) */
		reached[0][849] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 172: // STATE 853 - issue-once.pml:397 - [((tick<6))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][853] = 1;
		if (!((((int)now.tick)<6)))
			continue;
		_m = 3; goto P999; /* 0 */
	case 173: // STATE 854 - issue-once.pml:160 - [(isAwaited[_pid])] (869:0:2 - 1)
		IfNotBlocked
		reached[0][854] = 1;
		if (!(((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ])))
			continue;
		/* merge: phase[r] = 3(869, 855, 869) */
		reached[0][855] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]);
		now.phase[ Index(((P0 *)_this)->r, 2) ] = 3;
#ifdef VAR_RANGES
		logval("phase[Worker:r]", ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]));
#endif
		;
		/* merge: isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))(869, 856, 869) */
		reached[0][856] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]);
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = (((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])&&(((int)now.running[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])!=(((int)((P0 *)_this)->r)+1)));
#ifdef VAR_RANGES
		logval("isAwaited[(1-_pid)]", ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]));
#endif
		;
		/* merge: .(goto)(0, 859, 869) */
		reached[0][859] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 174: // STATE 860 - issue-once.pml:149 - [running[_pid] = 0] (0:20:9 - 1)
		IfNotBlocked
		reached[0][860] = 1;
		(trpt+1)->bup.ovals = grab_ints(9);
		(trpt+1)->bup.ovals[0] = ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("running[_pid]", ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isAwaited[_pid] = 0(20, 861, 20) */
		reached[0][861] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isAwaited[_pid]", ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isCurrent[_pid] = 0(20, 862, 20) */
		reached[0][862] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isCurrent[_pid]", ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isOwnAttempt[_pid] = 0(20, 863, 20) */
		reached[0][863] = 1;
		(trpt+1)->bup.ovals[3] = ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isOwnAttempt[_pid]", ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: now = 0(20, 864, 20) */
		reached[0][864] = 1;
		(trpt+1)->bup.ovals[4] = ((int)((P0 *)_this)->now);
		((P0 *)_this)->now = 0;
#ifdef VAR_RANGES
		logval("Worker:now", ((int)((P0 *)_this)->now));
#endif
		;
		/* merge: seen = 0(20, 865, 20) */
		reached[0][865] = 1;
		(trpt+1)->bup.ovals[5] = ((int)((P0 *)_this)->seen);
		((P0 *)_this)->seen = 0;
#ifdef VAR_RANGES
		logval("Worker:seen", ((int)((P0 *)_this)->seen));
#endif
		;
		/* merge: since = 0(20, 866, 20) */
		reached[0][866] = 1;
		(trpt+1)->bup.ovals[6] = ((int)((P0 *)_this)->since);
		((P0 *)_this)->since = 0;
#ifdef VAR_RANGES
		logval("Worker:since", ((int)((P0 *)_this)->since));
#endif
		;
		/* merge: progress = 0(20, 867, 20) */
		reached[0][867] = 1;
		(trpt+1)->bup.ovals[7] = ((int)((P0 *)_this)->progress);
		((P0 *)_this)->progress = 0;
#ifdef VAR_RANGES
		logval("Worker:progress", ((int)((P0 *)_this)->progress));
#endif
		;
		/* merge: r = 0(20, 868, 20) */
		reached[0][868] = 1;
		(trpt+1)->bup.ovals[8] = ((int)((P0 *)_this)->r);
		((P0 *)_this)->r = 0;
#ifdef VAR_RANGES
		logval("Worker:r", ((int)((P0 *)_this)->r));
#endif
		;
		/* merge: .(goto)(20, 910, 20) */
		reached[0][910] = 1;
		;
		/* merge: goto end_idle(20, 911, 20) */
		reached[0][911] = 1;
		;
		_m = 3; goto P999; /* 10 */
	case 175: // STATE 910 - issue-once.pml:401 - [.(goto)] (0:20:0 - 3)
		IfNotBlocked
		reached[0][910] = 1;
		;
		/* merge: goto end_idle(20, 911, 20) */
		reached[0][911] = 1;
		;
		_m = 3; goto P999; /* 1 */
	case 176: // STATE 871 - issue-once.pml:398 - [((tick>=(4-1)))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][871] = 1;
		if (!((((int)now.tick)>=(4-1))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 177: // STATE 872 - issue-once.pml:160 - [(isAwaited[_pid])] (887:0:2 - 1)
		IfNotBlocked
		reached[0][872] = 1;
		if (!(((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ])))
			continue;
		/* merge: phase[r] = 5(887, 873, 887) */
		reached[0][873] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]);
		now.phase[ Index(((P0 *)_this)->r, 2) ] = 5;
#ifdef VAR_RANGES
		logval("phase[Worker:r]", ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]));
#endif
		;
		/* merge: isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))(887, 874, 887) */
		reached[0][874] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]);
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = (((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])&&(((int)now.running[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])!=(((int)((P0 *)_this)->r)+1)));
#ifdef VAR_RANGES
		logval("isAwaited[(1-_pid)]", ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]));
#endif
		;
		/* merge: .(goto)(0, 877, 887) */
		reached[0][877] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 178: // STATE 878 - issue-once.pml:149 - [running[_pid] = 0] (0:20:9 - 1)
		IfNotBlocked
		reached[0][878] = 1;
		(trpt+1)->bup.ovals = grab_ints(9);
		(trpt+1)->bup.ovals[0] = ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("running[_pid]", ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isAwaited[_pid] = 0(20, 879, 20) */
		reached[0][879] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isAwaited[_pid]", ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isCurrent[_pid] = 0(20, 880, 20) */
		reached[0][880] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isCurrent[_pid]", ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isOwnAttempt[_pid] = 0(20, 881, 20) */
		reached[0][881] = 1;
		(trpt+1)->bup.ovals[3] = ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isOwnAttempt[_pid]", ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: now = 0(20, 882, 20) */
		reached[0][882] = 1;
		(trpt+1)->bup.ovals[4] = ((int)((P0 *)_this)->now);
		((P0 *)_this)->now = 0;
#ifdef VAR_RANGES
		logval("Worker:now", ((int)((P0 *)_this)->now));
#endif
		;
		/* merge: seen = 0(20, 883, 20) */
		reached[0][883] = 1;
		(trpt+1)->bup.ovals[5] = ((int)((P0 *)_this)->seen);
		((P0 *)_this)->seen = 0;
#ifdef VAR_RANGES
		logval("Worker:seen", ((int)((P0 *)_this)->seen));
#endif
		;
		/* merge: since = 0(20, 884, 20) */
		reached[0][884] = 1;
		(trpt+1)->bup.ovals[6] = ((int)((P0 *)_this)->since);
		((P0 *)_this)->since = 0;
#ifdef VAR_RANGES
		logval("Worker:since", ((int)((P0 *)_this)->since));
#endif
		;
		/* merge: progress = 0(20, 885, 20) */
		reached[0][885] = 1;
		(trpt+1)->bup.ovals[7] = ((int)((P0 *)_this)->progress);
		((P0 *)_this)->progress = 0;
#ifdef VAR_RANGES
		logval("Worker:progress", ((int)((P0 *)_this)->progress));
#endif
		;
		/* merge: r = 0(20, 886, 20) */
		reached[0][886] = 1;
		(trpt+1)->bup.ovals[8] = ((int)((P0 *)_this)->r);
		((P0 *)_this)->r = 0;
#ifdef VAR_RANGES
		logval("Worker:r", ((int)((P0 *)_this)->r));
#endif
		;
		/* merge: .(goto)(20, 910, 20) */
		reached[0][910] = 1;
		;
		/* merge: goto end_idle(20, 911, 20) */
		reached[0][911] = 1;
		;
		_m = 3; goto P999; /* 10 */
	case 179: // STATE 889 - issue-once.pml:399 - [((isDone&&((action>prior[r])&&((startedAt+1)>=earliest[r]))))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][889] = 1;
		if (!((((int)now.isDone)&&((((int)now.action)>((int)now.prior[ Index(((int)((P0 *)_this)->r), 2) ]))&&((((int)now.startedAt)+1)>=((int)now.earliest[ Index(((int)((P0 *)_this)->r), 2) ]))))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 180: // STATE 890 - issue-once.pml:136 - [assert(((actionOf==(r+1))||((actionOf==3)&&!(isOlder[r]))))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][890] = 1;
		spin_assert(((((int)now.actionOf)==(((int)((P0 *)_this)->r)+1))||((((int)now.actionOf)==3)&& !(((int)now.isOlder[ Index(((int)((P0 *)_this)->r), 2) ])))), "((actionOf==(r+1))||((actionOf==3)&& !(isOlder[r])))", II, tt, t);
		_m = 3; goto P999; /* 0 */
	case 181: // STATE 892 - issue-once.pml:160 - [(isAwaited[_pid])] (907:0:2 - 1)
		IfNotBlocked
		reached[0][892] = 1;
		if (!(((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ])))
			continue;
		/* merge: phase[r] = 6(907, 893, 907) */
		reached[0][893] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]);
		now.phase[ Index(((P0 *)_this)->r, 2) ] = 6;
#ifdef VAR_RANGES
		logval("phase[Worker:r]", ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]));
#endif
		;
		/* merge: isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))(907, 894, 907) */
		reached[0][894] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]);
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = (((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])&&(((int)now.running[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])!=(((int)((P0 *)_this)->r)+1)));
#ifdef VAR_RANGES
		logval("isAwaited[(1-_pid)]", ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]));
#endif
		;
		/* merge: .(goto)(0, 897, 907) */
		reached[0][897] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 182: // STATE 898 - issue-once.pml:149 - [running[_pid] = 0] (0:20:9 - 1)
		IfNotBlocked
		reached[0][898] = 1;
		(trpt+1)->bup.ovals = grab_ints(9);
		(trpt+1)->bup.ovals[0] = ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("running[_pid]", ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isAwaited[_pid] = 0(20, 899, 20) */
		reached[0][899] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isAwaited[_pid]", ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isCurrent[_pid] = 0(20, 900, 20) */
		reached[0][900] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isCurrent[_pid]", ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isOwnAttempt[_pid] = 0(20, 901, 20) */
		reached[0][901] = 1;
		(trpt+1)->bup.ovals[3] = ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isOwnAttempt[_pid]", ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: now = 0(20, 902, 20) */
		reached[0][902] = 1;
		(trpt+1)->bup.ovals[4] = ((int)((P0 *)_this)->now);
		((P0 *)_this)->now = 0;
#ifdef VAR_RANGES
		logval("Worker:now", ((int)((P0 *)_this)->now));
#endif
		;
		/* merge: seen = 0(20, 903, 20) */
		reached[0][903] = 1;
		(trpt+1)->bup.ovals[5] = ((int)((P0 *)_this)->seen);
		((P0 *)_this)->seen = 0;
#ifdef VAR_RANGES
		logval("Worker:seen", ((int)((P0 *)_this)->seen));
#endif
		;
		/* merge: since = 0(20, 904, 20) */
		reached[0][904] = 1;
		(trpt+1)->bup.ovals[6] = ((int)((P0 *)_this)->since);
		((P0 *)_this)->since = 0;
#ifdef VAR_RANGES
		logval("Worker:since", ((int)((P0 *)_this)->since));
#endif
		;
		/* merge: progress = 0(20, 905, 20) */
		reached[0][905] = 1;
		(trpt+1)->bup.ovals[7] = ((int)((P0 *)_this)->progress);
		((P0 *)_this)->progress = 0;
#ifdef VAR_RANGES
		logval("Worker:progress", ((int)((P0 *)_this)->progress));
#endif
		;
		/* merge: r = 0(20, 906, 20) */
		reached[0][906] = 1;
		(trpt+1)->bup.ovals[8] = ((int)((P0 *)_this)->r);
		((P0 *)_this)->r = 0;
#ifdef VAR_RANGES
		logval("Worker:r", ((int)((P0 *)_this)->r));
#endif
		;
		/* merge: .(goto)(20, 910, 20) */
		reached[0][910] = 1;
		;
		/* merge: goto end_idle(20, 911, 20) */
		reached[0][911] = 1;
		;
		_m = 3; goto P999; /* 10 */
	case 183: // STATE 913 - issue-once.pml:408 - [(!((status[r]>=4)))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][913] = 1;
		if (!( !((((int)now.status[ Index(((int)((P0 *)_this)->r), 2) ])>=4))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 184: // STATE 914 - issue-once.pml:142 - [assert(((phase[r]!=4)||(executions[r]==0)))] (0:918:1 - 1)
		IfNotBlocked
		reached[0][914] = 1;
		spin_assert(((((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ])!=4)||(((int)now.executions[ Index(((int)((P0 *)_this)->r), 2) ])==0)), "((phase[r]!=4)||(executions[r]==0))", II, tt, t);
		/* merge: status[r] = phase[r](918, 915, 918) */
		reached[0][915] = 1;
		(trpt+1)->bup.oval = ((int)now.status[ Index(((int)((P0 *)_this)->r), 2) ]);
		now.status[ Index(((P0 *)_this)->r, 2) ] = ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]);
#ifdef VAR_RANGES
		logval("status[Worker:r]", ((int)now.status[ Index(((int)((P0 *)_this)->r), 2) ]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 185: // STATE 916 - issue-once.pml:89 - [isCurrent[0] = (isCurrent[0]&&(running[0]!=(r+1)))] (0:987:2 - 1)
		IfNotBlocked
		reached[0][916] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.isCurrent[0]);
		now.isCurrent[0] = (((int)now.isCurrent[0])&&(((int)now.running[0])!=(((int)((P0 *)_this)->r)+1)));
#ifdef VAR_RANGES
		logval("isCurrent[0]", ((int)now.isCurrent[0]));
#endif
		;
		/* merge: isCurrent[1] = (isCurrent[1]&&(running[1]!=(r+1)))(987, 917, 987) */
		reached[0][917] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isCurrent[1]);
		now.isCurrent[1] = (((int)now.isCurrent[1])&&(((int)now.running[1])!=(((int)((P0 *)_this)->r)+1)));
#ifdef VAR_RANGES
		logval("isCurrent[1]", ((int)now.isCurrent[1]));
#endif
		;
		/* merge: .(goto)(987, 922, 987) */
		reached[0][922] = 1;
		;
		_m = 3; goto P999; /* 2 */
	case 186: // STATE 922 - issue-once.pml:411 - [.(goto)] (0:987:0 - 2)
		IfNotBlocked
		reached[0][922] = 1;
		;
		_m = 3; goto P999; /* 0 */
	case 187: // STATE 924 - issue-once.pml:172 - [(((flight[_pid]==1)&&!(unheard[r])))] (941:0:3 - 1)
		IfNotBlocked
		reached[0][924] = 1;
		if (!(((((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ])==1)&& !(((int)now.unheard[ Index(((int)((P0 *)_this)->r), 2) ])))))
			continue;
		/* merge: unheard[r] = (flightBound[_pid]+1)(941, 925, 941) */
		reached[0][925] = 1;
		(trpt+1)->bup.ovals = grab_ints(3);
		(trpt+1)->bup.ovals[0] = ((int)now.unheard[ Index(((int)((P0 *)_this)->r), 2) ]);
		now.unheard[ Index(((P0 *)_this)->r, 2) ] = (((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ])+1);
#ifdef VAR_RANGES
		logval("unheard[Worker:r]", ((int)now.unheard[ Index(((int)((P0 *)_this)->r), 2) ]));
#endif
		;
		/* merge: .(goto)(941, 928, 941) */
		reached[0][928] = 1;
		;
		/* merge: flight[_pid] = 0(941, 929, 941) */
		reached[0][929] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flight[_pid]", ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: flightBound[_pid] = 0(941, 930, 941) */
		reached[0][930] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flightBound[_pid]", ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		_m = 3; goto P999; /* 4 */
	case 188: // STATE 929 - issue-once.pml:175 - [flight[_pid] = 0] (0:941:2 - 3)
		IfNotBlocked
		reached[0][929] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flight[_pid]", ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: flightBound[_pid] = 0(941, 930, 941) */
		reached[0][930] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flightBound[_pid]", ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 189: // STATE 932 - issue-once.pml:149 - [running[_pid] = 0] (0:20:9 - 1)
		IfNotBlocked
		reached[0][932] = 1;
		(trpt+1)->bup.ovals = grab_ints(9);
		(trpt+1)->bup.ovals[0] = ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("running[_pid]", ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isAwaited[_pid] = 0(20, 933, 20) */
		reached[0][933] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isAwaited[_pid]", ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isCurrent[_pid] = 0(20, 934, 20) */
		reached[0][934] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isCurrent[_pid]", ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isOwnAttempt[_pid] = 0(20, 935, 20) */
		reached[0][935] = 1;
		(trpt+1)->bup.ovals[3] = ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isOwnAttempt[_pid]", ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: now = 0(20, 936, 20) */
		reached[0][936] = 1;
		(trpt+1)->bup.ovals[4] = ((int)((P0 *)_this)->now);
		((P0 *)_this)->now = 0;
#ifdef VAR_RANGES
		logval("Worker:now", ((int)((P0 *)_this)->now));
#endif
		;
		/* merge: seen = 0(20, 937, 20) */
		reached[0][937] = 1;
		(trpt+1)->bup.ovals[5] = ((int)((P0 *)_this)->seen);
		((P0 *)_this)->seen = 0;
#ifdef VAR_RANGES
		logval("Worker:seen", ((int)((P0 *)_this)->seen));
#endif
		;
		/* merge: since = 0(20, 938, 20) */
		reached[0][938] = 1;
		(trpt+1)->bup.ovals[6] = ((int)((P0 *)_this)->since);
		((P0 *)_this)->since = 0;
#ifdef VAR_RANGES
		logval("Worker:since", ((int)((P0 *)_this)->since));
#endif
		;
		/* merge: progress = 0(20, 939, 20) */
		reached[0][939] = 1;
		(trpt+1)->bup.ovals[7] = ((int)((P0 *)_this)->progress);
		((P0 *)_this)->progress = 0;
#ifdef VAR_RANGES
		logval("Worker:progress", ((int)((P0 *)_this)->progress));
#endif
		;
		/* merge: r = 0(20, 940, 20) */
		reached[0][940] = 1;
		(trpt+1)->bup.ovals[8] = ((int)((P0 *)_this)->r);
		((P0 *)_this)->r = 0;
#ifdef VAR_RANGES
		logval("Worker:r", ((int)((P0 *)_this)->r));
#endif
		;
		/* merge: goto end_idle(20, 942, 20) */
		reached[0][942] = 1;
		;
		_m = 3; goto P999; /* 9 */
	case 190: // STATE 944 - issue-once.pml:417 - [((lock==(r+1)))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][944] = 1;
		if (!((((int)now.lock)==(((int)((P0 *)_this)->r)+1))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 191: // STATE 945 - issue-once.pml:95 - [assert((((lock==0)||(lock==0))||((status[(lock-1)]!=2)&&(status[(lock-1)]!=3))))] (0:964:1 - 1)
		IfNotBlocked
		reached[0][945] = 1;
		spin_assert((((((int)now.lock)==0)||(((int)now.lock)==0))||((((int)now.status[ Index((((int)now.lock)-1), 2) ])!=2)&&(((int)now.status[ Index((((int)now.lock)-1), 2) ])!=3))), "(((lock==0)||(lock==0))||((status[(lock-1)]!=2)&&(status[(lock-1)]!=3)))", II, tt, t);
		/* merge: lock = 0(964, 946, 964) */
		reached[0][946] = 1;
		(trpt+1)->bup.oval = ((int)now.lock);
		now.lock = 0;
#ifdef VAR_RANGES
		logval("lock", ((int)now.lock));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 192: // STATE 948 - issue-once.pml:160 - [(isAwaited[_pid])] (963:0:2 - 1)
		IfNotBlocked
		reached[0][948] = 1;
		if (!(((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ])))
			continue;
		/* merge: phase[r] = 7(963, 949, 963) */
		reached[0][949] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]);
		now.phase[ Index(((P0 *)_this)->r, 2) ] = 7;
#ifdef VAR_RANGES
		logval("phase[Worker:r]", ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]));
#endif
		;
		/* merge: isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))(963, 950, 963) */
		reached[0][950] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]);
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = (((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])&&(((int)now.running[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])!=(((int)((P0 *)_this)->r)+1)));
#ifdef VAR_RANGES
		logval("isAwaited[(1-_pid)]", ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]));
#endif
		;
		/* merge: .(goto)(0, 953, 963) */
		reached[0][953] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 193: // STATE 954 - issue-once.pml:149 - [running[_pid] = 0] (0:20:9 - 1)
		IfNotBlocked
		reached[0][954] = 1;
		(trpt+1)->bup.ovals = grab_ints(9);
		(trpt+1)->bup.ovals[0] = ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("running[_pid]", ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isAwaited[_pid] = 0(20, 955, 20) */
		reached[0][955] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isAwaited[_pid]", ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isCurrent[_pid] = 0(20, 956, 20) */
		reached[0][956] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isCurrent[_pid]", ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isOwnAttempt[_pid] = 0(20, 957, 20) */
		reached[0][957] = 1;
		(trpt+1)->bup.ovals[3] = ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isOwnAttempt[_pid]", ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: now = 0(20, 958, 20) */
		reached[0][958] = 1;
		(trpt+1)->bup.ovals[4] = ((int)((P0 *)_this)->now);
		((P0 *)_this)->now = 0;
#ifdef VAR_RANGES
		logval("Worker:now", ((int)((P0 *)_this)->now));
#endif
		;
		/* merge: seen = 0(20, 959, 20) */
		reached[0][959] = 1;
		(trpt+1)->bup.ovals[5] = ((int)((P0 *)_this)->seen);
		((P0 *)_this)->seen = 0;
#ifdef VAR_RANGES
		logval("Worker:seen", ((int)((P0 *)_this)->seen));
#endif
		;
		/* merge: since = 0(20, 960, 20) */
		reached[0][960] = 1;
		(trpt+1)->bup.ovals[6] = ((int)((P0 *)_this)->since);
		((P0 *)_this)->since = 0;
#ifdef VAR_RANGES
		logval("Worker:since", ((int)((P0 *)_this)->since));
#endif
		;
		/* merge: progress = 0(20, 961, 20) */
		reached[0][961] = 1;
		(trpt+1)->bup.ovals[7] = ((int)((P0 *)_this)->progress);
		((P0 *)_this)->progress = 0;
#ifdef VAR_RANGES
		logval("Worker:progress", ((int)((P0 *)_this)->progress));
#endif
		;
		/* merge: r = 0(20, 962, 20) */
		reached[0][962] = 1;
		(trpt+1)->bup.ovals[8] = ((int)((P0 *)_this)->r);
		((P0 *)_this)->r = 0;
#ifdef VAR_RANGES
		logval("Worker:r", ((int)((P0 *)_this)->r));
#endif
		;
		/* merge: goto end_idle(20, 965, 20) */
		reached[0][965] = 1;
		;
		_m = 3; goto P999; /* 9 */
	case 194: // STATE 967 - issue-once.pml:418 - [((lock!=(r+1)))] (0:0:0 - 1)
		IfNotBlocked
		reached[0][967] = 1;
		if (!((((int)now.lock)!=(((int)((P0 *)_this)->r)+1))))
			continue;
		_m = 3; goto P999; /* 0 */
	case 195: // STATE 968 - issue-once.pml:160 - [(isAwaited[_pid])] (983:0:2 - 1)
		IfNotBlocked
		reached[0][968] = 1;
		if (!(((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ])))
			continue;
		/* merge: phase[r] = 7(983, 969, 983) */
		reached[0][969] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]);
		now.phase[ Index(((P0 *)_this)->r, 2) ] = 7;
#ifdef VAR_RANGES
		logval("phase[Worker:r]", ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]));
#endif
		;
		/* merge: isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))(983, 970, 983) */
		reached[0][970] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]);
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = (((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])&&(((int)now.running[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])!=(((int)((P0 *)_this)->r)+1)));
#ifdef VAR_RANGES
		logval("isAwaited[(1-_pid)]", ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]));
#endif
		;
		/* merge: .(goto)(0, 973, 983) */
		reached[0][973] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 196: // STATE 974 - issue-once.pml:149 - [running[_pid] = 0] (0:20:9 - 1)
		IfNotBlocked
		reached[0][974] = 1;
		(trpt+1)->bup.ovals = grab_ints(9);
		(trpt+1)->bup.ovals[0] = ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("running[_pid]", ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isAwaited[_pid] = 0(20, 975, 20) */
		reached[0][975] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isAwaited[_pid]", ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isCurrent[_pid] = 0(20, 976, 20) */
		reached[0][976] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isCurrent[_pid]", ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isOwnAttempt[_pid] = 0(20, 977, 20) */
		reached[0][977] = 1;
		(trpt+1)->bup.ovals[3] = ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isOwnAttempt[_pid]", ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: now = 0(20, 978, 20) */
		reached[0][978] = 1;
		(trpt+1)->bup.ovals[4] = ((int)((P0 *)_this)->now);
		((P0 *)_this)->now = 0;
#ifdef VAR_RANGES
		logval("Worker:now", ((int)((P0 *)_this)->now));
#endif
		;
		/* merge: seen = 0(20, 979, 20) */
		reached[0][979] = 1;
		(trpt+1)->bup.ovals[5] = ((int)((P0 *)_this)->seen);
		((P0 *)_this)->seen = 0;
#ifdef VAR_RANGES
		logval("Worker:seen", ((int)((P0 *)_this)->seen));
#endif
		;
		/* merge: since = 0(20, 980, 20) */
		reached[0][980] = 1;
		(trpt+1)->bup.ovals[6] = ((int)((P0 *)_this)->since);
		((P0 *)_this)->since = 0;
#ifdef VAR_RANGES
		logval("Worker:since", ((int)((P0 *)_this)->since));
#endif
		;
		/* merge: progress = 0(20, 981, 20) */
		reached[0][981] = 1;
		(trpt+1)->bup.ovals[7] = ((int)((P0 *)_this)->progress);
		((P0 *)_this)->progress = 0;
#ifdef VAR_RANGES
		logval("Worker:progress", ((int)((P0 *)_this)->progress));
#endif
		;
		/* merge: r = 0(20, 982, 20) */
		reached[0][982] = 1;
		(trpt+1)->bup.ovals[8] = ((int)((P0 *)_this)->r);
		((P0 *)_this)->r = 0;
#ifdef VAR_RANGES
		logval("Worker:r", ((int)((P0 *)_this)->r));
#endif
		;
		/* merge: goto end_idle(20, 985, 20) */
		reached[0][985] = 1;
		;
		_m = 3; goto P999; /* 9 */
	case 197: // STATE 989 - issue-once.pml:172 - [(((flight[_pid]==1)&&!(unheard[r])))] (1006:0:3 - 1)
		IfNotBlocked
		reached[0][989] = 1;
		if (!(((((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ])==1)&& !(((int)now.unheard[ Index(((int)((P0 *)_this)->r), 2) ])))))
			continue;
		/* merge: unheard[r] = (flightBound[_pid]+1)(1006, 990, 1006) */
		reached[0][990] = 1;
		(trpt+1)->bup.ovals = grab_ints(3);
		(trpt+1)->bup.ovals[0] = ((int)now.unheard[ Index(((int)((P0 *)_this)->r), 2) ]);
		now.unheard[ Index(((P0 *)_this)->r, 2) ] = (((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ])+1);
#ifdef VAR_RANGES
		logval("unheard[Worker:r]", ((int)now.unheard[ Index(((int)((P0 *)_this)->r), 2) ]));
#endif
		;
		/* merge: .(goto)(1006, 993, 1006) */
		reached[0][993] = 1;
		;
		/* merge: flight[_pid] = 0(1006, 994, 1006) */
		reached[0][994] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flight[_pid]", ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: flightBound[_pid] = 0(1006, 995, 1006) */
		reached[0][995] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flightBound[_pid]", ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		_m = 3; goto P999; /* 4 */
	case 198: // STATE 994 - issue-once.pml:175 - [flight[_pid] = 0] (0:1006:2 - 3)
		IfNotBlocked
		reached[0][994] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flight[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flight[_pid]", ((int)now.flight[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: flightBound[_pid] = 0(1006, 995, 1006) */
		reached[0][995] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.flightBound[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("flightBound[_pid]", ((int)now.flightBound[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		_m = 3; goto P999; /* 1 */
	case 199: // STATE 997 - issue-once.pml:149 - [running[_pid] = 0] (0:20:9 - 1)
		IfNotBlocked
		reached[0][997] = 1;
		(trpt+1)->bup.ovals = grab_ints(9);
		(trpt+1)->bup.ovals[0] = ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("running[_pid]", ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isAwaited[_pid] = 0(20, 998, 20) */
		reached[0][998] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isAwaited[_pid]", ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isCurrent[_pid] = 0(20, 999, 20) */
		reached[0][999] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isCurrent[_pid]", ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isOwnAttempt[_pid] = 0(20, 1000, 20) */
		reached[0][1000] = 1;
		(trpt+1)->bup.ovals[3] = ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isOwnAttempt[_pid]", ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: now = 0(20, 1001, 20) */
		reached[0][1001] = 1;
		(trpt+1)->bup.ovals[4] = ((int)((P0 *)_this)->now);
		((P0 *)_this)->now = 0;
#ifdef VAR_RANGES
		logval("Worker:now", ((int)((P0 *)_this)->now));
#endif
		;
		/* merge: seen = 0(20, 1002, 20) */
		reached[0][1002] = 1;
		(trpt+1)->bup.ovals[5] = ((int)((P0 *)_this)->seen);
		((P0 *)_this)->seen = 0;
#ifdef VAR_RANGES
		logval("Worker:seen", ((int)((P0 *)_this)->seen));
#endif
		;
		/* merge: since = 0(20, 1003, 20) */
		reached[0][1003] = 1;
		(trpt+1)->bup.ovals[6] = ((int)((P0 *)_this)->since);
		((P0 *)_this)->since = 0;
#ifdef VAR_RANGES
		logval("Worker:since", ((int)((P0 *)_this)->since));
#endif
		;
		/* merge: progress = 0(20, 1004, 20) */
		reached[0][1004] = 1;
		(trpt+1)->bup.ovals[7] = ((int)((P0 *)_this)->progress);
		((P0 *)_this)->progress = 0;
#ifdef VAR_RANGES
		logval("Worker:progress", ((int)((P0 *)_this)->progress));
#endif
		;
		/* merge: r = 0(20, 1005, 20) */
		reached[0][1005] = 1;
		(trpt+1)->bup.ovals[8] = ((int)((P0 *)_this)->r);
		((P0 *)_this)->r = 0;
#ifdef VAR_RANGES
		logval("Worker:r", ((int)((P0 *)_this)->r));
#endif
		;
		/* merge: goto end_idle(20, 1007, 20) */
		reached[0][1007] = 1;
		;
		_m = 3; goto P999; /* 9 */
	case 200: // STATE 1009 - issue-once.pml:160 - [(isAwaited[_pid])] (1024:0:2 - 1)
		IfNotBlocked
		reached[0][1009] = 1;
		if (!(((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ])))
			continue;
		/* merge: phase[r] = progress(1024, 1010, 1024) */
		reached[0][1010] = 1;
		(trpt+1)->bup.ovals = grab_ints(2);
		(trpt+1)->bup.ovals[0] = ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]);
		now.phase[ Index(((P0 *)_this)->r, 2) ] = ((int)((P0 *)_this)->progress);
#ifdef VAR_RANGES
		logval("phase[Worker:r]", ((int)now.phase[ Index(((int)((P0 *)_this)->r), 2) ]));
#endif
		;
		/* merge: isAwaited[(1-_pid)] = (isAwaited[(1-_pid)]&&(running[(1-_pid)]!=(r+1)))(1024, 1011, 1024) */
		reached[0][1011] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]);
		now.isAwaited[ Index((1-((P0 *)_this)->_pid), 2) ] = (((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])&&(((int)now.running[ Index((1-((int)((P0 *)_this)->_pid)), 2) ])!=(((int)((P0 *)_this)->r)+1)));
#ifdef VAR_RANGES
		logval("isAwaited[(1-_pid)]", ((int)now.isAwaited[ Index((1-((int)((P0 *)_this)->_pid)), 2) ]));
#endif
		;
		/* merge: .(goto)(0, 1014, 1024) */
		reached[0][1014] = 1;
		;
		_m = 3; goto P999; /* 3 */
	case 201: // STATE 1015 - issue-once.pml:149 - [running[_pid] = 0] (0:20:9 - 1)
		IfNotBlocked
		reached[0][1015] = 1;
		(trpt+1)->bup.ovals = grab_ints(9);
		(trpt+1)->bup.ovals[0] = ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.running[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("running[_pid]", ((int)now.running[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isAwaited[_pid] = 0(20, 1016, 20) */
		reached[0][1016] = 1;
		(trpt+1)->bup.ovals[1] = ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isAwaited[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isAwaited[_pid]", ((int)now.isAwaited[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isCurrent[_pid] = 0(20, 1017, 20) */
		reached[0][1017] = 1;
		(trpt+1)->bup.ovals[2] = ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isCurrent[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isCurrent[_pid]", ((int)now.isCurrent[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: isOwnAttempt[_pid] = 0(20, 1018, 20) */
		reached[0][1018] = 1;
		(trpt+1)->bup.ovals[3] = ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]);
		now.isOwnAttempt[ Index(((P0 *)_this)->_pid, 2) ] = 0;
#ifdef VAR_RANGES
		logval("isOwnAttempt[_pid]", ((int)now.isOwnAttempt[ Index(((int)((P0 *)_this)->_pid), 2) ]));
#endif
		;
		/* merge: now = 0(20, 1019, 20) */
		reached[0][1019] = 1;
		(trpt+1)->bup.ovals[4] = ((int)((P0 *)_this)->now);
		((P0 *)_this)->now = 0;
#ifdef VAR_RANGES
		logval("Worker:now", ((int)((P0 *)_this)->now));
#endif
		;
		/* merge: seen = 0(20, 1020, 20) */
		reached[0][1020] = 1;
		(trpt+1)->bup.ovals[5] = ((int)((P0 *)_this)->seen);
		((P0 *)_this)->seen = 0;
#ifdef VAR_RANGES
		logval("Worker:seen", ((int)((P0 *)_this)->seen));
#endif
		;
		/* merge: since = 0(20, 1021, 20) */
		reached[0][1021] = 1;
		(trpt+1)->bup.ovals[6] = ((int)((P0 *)_this)->since);
		((P0 *)_this)->since = 0;
#ifdef VAR_RANGES
		logval("Worker:since", ((int)((P0 *)_this)->since));
#endif
		;
		/* merge: progress = 0(20, 1022, 20) */
		reached[0][1022] = 1;
		(trpt+1)->bup.ovals[7] = ((int)((P0 *)_this)->progress);
		((P0 *)_this)->progress = 0;
#ifdef VAR_RANGES
		logval("Worker:progress", ((int)((P0 *)_this)->progress));
#endif
		;
		/* merge: r = 0(20, 1023, 20) */
		reached[0][1023] = 1;
		(trpt+1)->bup.ovals[8] = ((int)((P0 *)_this)->r);
		((P0 *)_this)->r = 0;
#ifdef VAR_RANGES
		logval("Worker:r", ((int)((P0 *)_this)->r));
#endif
		;
		/* merge: goto end_idle(20, 1026, 20) */
		reached[0][1026] = 1;
		;
		_m = 3; goto P999; /* 9 */
	case 202: // STATE 1030 - issue-once.pml:427 - [-end-] (0:0:0 - 1)
		IfNotBlocked
		reached[0][1030] = 1;
		if (!delproc(1, II)) continue;
		_m = 3; goto P999; /* 0 */
	case  _T5:	/* np_ */
		if (!((!(trpt->o_pm&4) && !(trpt->tau&128))))
			continue;
		/* else fall through */
	case  _T2:	/* true */
		_m = 3; goto P999;
#undef rand
	}

